package cn.kexie.casefile;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import cn.kexie.platform.identity.UserId;
import cn.kexie.platform.security.ClientPrincipal;
import cn.kexie.platform.security.StaffPrincipal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Enterprises, staff and requests of the tests of cases, attachments and dossiers. Every enterprise is a new one. */
public final class CasefileFixture {

    public static final Authority TIANHE = new Authority("440106", "天河区科学技术协会");

    private CasefileFixture() {}

    public static MockMvc http(WebApplicationContext context) {
        return MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    public static Applicant enterprise() {
        return new Applicant("91" + ThreadLocalRandom.current().nextLong(1L << 52, 1L << 53), "天河某某科技有限公司");
    }

    public static NewCase parcel(Applicant applicant) {
        return new NewCase("parcel", "PCL", ParcelStatus.SENT, applicant, TIANHE);
    }

    public static RequestPostProcessor as(Applicant enterprise) {
        return as(new ClientPrincipal("client", enterprise.unifiedSocialCreditCode(), enterprise.name()));
    }

    public static RequestPostProcessor asStaff(String userId, String... groups) {
        return as(new StaffPrincipal(UserId.of(userId), Set.of(groups)));
    }

    private static RequestPostProcessor as(Object principal) {
        var token = new TestingAuthenticationToken(principal, null, List.of());
        token.setAuthenticated(true);
        return authentication(token);
    }

    public static MockMultipartHttpServletRequestBuilder upload(Applicant enterprise, String name, byte[] content) {
        return (MockMultipartHttpServletRequestBuilder) MockMvcRequestBuilders.multipart("/api/v1/attachments")
                .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .with(as(enterprise));
    }
}
