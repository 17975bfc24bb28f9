package cn.kexie.membership.roster;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** People for rosters, as JSON. */
public final class SamplePeople {

    private SamplePeople() {}

    /** An engineer: the rules alone suffice. */
    public static ObjectNode engineer(int i) {
        return person(i).put("education", "20").put("professionalTitle", "083").put("postCategory", "RD");
    }

    /** No title, no skill, school only, in support: somebody has to look. */
    public static ObjectNode assistant(int i) {
        return person(i).put("education", "60").put("postCategory", "SUPPORT");
    }

    public static ObjectNode roster(ObjectNode... people) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode rows = body.putArray("rows");
        for (ObjectNode person : people) {
            rows.add(person);
        }
        return body;
    }

    private static ObjectNode person(int i) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", "测试员" + i)
                .put("sex", "1")
                .put("birthMonth", "1990-05")
                .put("department", "研发一部")
                .put("mobile", "139%08d".formatted(i))
                .put("acceptCharter", true)
                .put("privacyConsent", true);
    }
}
