package cn.kexie.progress;

import cn.kexie.audit.Audited;
import cn.kexie.casefile.CaseAccess;
import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.PublicUrl;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.security.ClientPrincipal;
import io.swagger.v3.oas.annotations.media.Schema;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the links an applicant gives to its own people, knows them again and takes them back. */
@Service
public class ProgressLinks {

    /** A new link, which exists nowhere else. */
    @Schema(name = "ProgressLink")
    public record Link(String url, OffsetDateTime expiresAt) {

        @Override
        public String toString() {
            return "Link[expiresAt=" + expiresAt + "]";
        }
    }

    private final ProgressLinkRegister register;
    private final CaseAccess access;
    private final Clock clock;
    private final Duration linkFor;
    private final PublicUrl publicUrl;
    private final SecureRandom random = new SecureRandom();

    ProgressLinks(
            ProgressLinkRegister register,
            CaseAccess access,
            Clock clock,
            @Value("${kexie.progress.link-for:24h}") Duration linkFor,
            @Value("${kexie.public-url}") PublicUrl publicUrl) {
        this.register = register;
        this.access = access;
        this.clock = clock;
        this.linkFor = linkFor;
        this.publicUrl = publicUrl;
    }

    /** A link to a case of this applicant's own; 404 for any other case. */
    @Transactional
    @Audited(value = "PROGRESS_LINK_MADE", subject = "#caseNo")
    public Link make(CaseNo caseNo, ClientPrincipal client) {
        access.readable(caseNo, client);
        return make(caseNo, linkFor);
    }

    /** A link in a message to the applicant itself, which may be read days later. */
    @Transactional
    @Audited(value = "PROGRESS_LINK_SENT", subject = "#caseNo")
    public Link send(CaseNo caseNo, Duration holdsFor) {
        return make(caseNo, holdsFor);
    }

    private Link make(CaseNo caseNo, Duration holdsFor) {
        ProgressToken token = ProgressToken.random(random);
        OffsetDateTime expiresAt = ChinaTime.now(clock).plus(holdsFor);
        register.add(token.hash(), caseNo, expiresAt);
        return new Link(publicUrl.of("/progress/" + token.text()), expiresAt);
    }

    /** No link to the case holds any longer. */
    @Transactional
    @Audited(value = "PROGRESS_LINKS_REMOVED", subject = "#caseNo")
    public void removeAll(CaseNo caseNo, ClientPrincipal client) {
        access.readable(caseNo, client);
        register.removeOf(caseNo);
    }

    /** The case a link leads to; 404 UNKNOWN_LINK when it is none or has expired. */
    @Transactional(readOnly = true)
    public String caseOf(String token) {
        return register.caseOf(new ProgressToken(token).hash(), ChinaTime.of(clock.instant()))
                .orElseThrow(() -> Refusal.unknown("UNKNOWN_LINK", "这个链接已经失效或者不完整，请向申请单位索取新的链接"));
    }

    @Transactional
    void removeExpired() {
        register.removeExpired(ChinaTime.of(clock.instant()));
    }
}
