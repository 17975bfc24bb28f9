package cn.kexie.browser;

import cn.kexie.support.Enterprise;
import cn.kexie.support.Json;
import cn.kexie.support.Province;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.core.io.ClassPathResource;

/** An establishment that a new enterprise filed over REST, with materials worth looking at. */
record FiledCase(Enterprise enterprise, String caseNo) {

    /** 外资: nobody is asked for an opinion. */
    static final UnaryOperator<ObjectNode> FOREIGN = Json.put("/enterprise/ownershipType", "FOREIGN");

    private static final List<String> MATERIALS = List.of("组建申请报告", "组建申请表", "章程草案", "会员名录");

    /** @param regionCode where the enterprise is registered */
    @SafeVarargs
    static FiledCase in(Province province, String regionCode, UnaryOperator<ObjectNode>... changes) {
        Enterprise enterprise = province.enterprise();
        ObjectNode application = enterprise.application(regionCode);
        for (int i = 0; i < MATERIALS.size(); i++) {
            attach(application, i, pdf(enterprise, MATERIALS.get(i) + ".pdf"));
        }
        attach(application, MATERIALS.size(), upload(enterprise, "营业执照.png", "browser/licence.png"));
        JsonNode changed = Json.all(changes).apply(application);
        return new FiledCase(enterprise, enterprise.file(changed).expect(201).text("caseNo"));
    }

    static String pdf(Enterprise enterprise, String fileName) {
        return upload(enterprise, fileName, "demo/sample-material.pdf");
    }

    private static void attach(ObjectNode application, int material, String attachmentId) {
        Json.put("/materials/%d/attachmentId".formatted(material), attachmentId).apply(application);
    }

    private static String upload(Enterprise enterprise, String fileName, String resource) {
        try {
            byte[] content = new ClassPathResource(resource).getContentAsByteArray();
            return enterprise.upload(fileName, content).expect(201).text("attachmentId");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String status() {
        return enterprise.caseOf(caseNo).path("status").asText();
    }

    /** What the enterprise does with its case. */
    void act(String action, Object body) {
        enterprise
                .post("/api/v1/establishments/%s/%s".formatted(caseNo, action), body)
                .expect(200);
    }
}
