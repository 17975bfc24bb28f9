package cn.kexie.matter.filing;

import cn.kexie.casefile.Applicant;
import cn.kexie.matter.kind.ApplicantSort;
import cn.kexie.matter.kind.MatterKind;
import cn.kexie.party.Bodies;
import cn.kexie.party.Body;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.security.ClientKind;
import cn.kexie.platform.security.ClientPrincipal;
import cn.kexie.platform.security.StaffPrincipal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Knows for whom somebody may file: a system for its own unit, staff for the 科协 they do office work for. */
@Component
public class Filers {

    private static final Set<String> OFFICE = Set.of("acceptance", "recommend", "review", "leader");

    private final Bodies bodies;

    Filers(Bodies bodies) {
        this.bodies = bodies;
    }

    /**
     * Who files a matter of this kind; 403 for whom it is not open to.
     *
     * @param onBehalfOf code of the body staff file for; may be null for those who work for one only, and for systems
     */
    public Filer of(MatterKind kind, Object principal, String onBehalfOf) {
        requireOpenTo(kind, sort(principal));
        if (principal instanceof ClientPrincipal client) {
            if (onBehalfOf != null && !onBehalfOf.equals(client.unifiedSocialCreditCode())) {
                throw foreign("接口密钥只能为本单位提交，请去掉参数 onBehalfOf");
            }
            return new Filer(sort(client), new Applicant(client.unifiedSocialCreditCode(), client.name()), null);
        }
        StaffPrincipal staff = (StaffPrincipal) principal;
        Body body = body(bodiesOf(staff), onBehalfOf);
        return new Filer(ApplicantSort.STAFF, new Applicant(body.code(), body.name()), staff.userId());
    }

    /** Whether staff do office work for the body that is the applicant. */
    public boolean actsFor(StaffPrincipal staff, Applicant applicant) {
        return bodiesOf(staff).stream().anyMatch(body -> body.code().equals(applicant.unifiedSocialCreditCode()));
    }

    private static ApplicantSort sort(Object principal) {
        if (principal instanceof ClientPrincipal client) {
            return client.kind() == ClientKind.PARTNER ? ApplicantSort.PARTNER : ApplicantSort.ENTERPRISE;
        }
        return ApplicantSort.STAFF;
    }

    private static void requireOpenTo(MatterKind kind, ApplicantSort sort) {
        if (!kind.applicants().contains(sort)) {
            String ways =
                    kind.applicants().stream().sorted().map(ApplicantSort::way).collect(Collectors.joining("，或者"));
            throw Refusal.of(
                    Refusal.Reason.FORBIDDEN,
                    "NOT_FOR_THIS_APPLICANT",
                    "“%s”不能由%s提交；请%s".formatted(kind.name(), sort.text(), ways));
        }
    }

    private static Body body(List<Body> own, String onBehalfOf) {
        if (own.isEmpty()) {
            throw foreign("您不在任何科协的受理、推荐、审核或者审批组里，不能代单位提交；企业和伙伴单位请使用自己的接口密钥");
        }
        if (onBehalfOf == null && own.size() > 1) {
            throw Refusal.of(
                    Refusal.Reason.MALFORMED, "BAD_PARAMETER", "您在几个单位办理业务，请用参数 onBehalfOf 写明代哪一个提交：" + codes(own));
        }
        return own.stream()
                .filter(body -> onBehalfOf == null || body.code().equals(onBehalfOf))
                .findFirst()
                .orElseThrow(() -> foreign("您不能代 %s 提交；参数 onBehalfOf 可以写：%s".formatted(onBehalfOf, codes(own))));
    }

    private List<Body> bodiesOf(StaffPrincipal staff) {
        return staff.groups().stream()
                .filter(group -> group.indexOf('.') > 0 && OFFICE.contains(group.substring(0, group.indexOf('.'))))
                .map(group -> group.substring(group.indexOf('.') + 1))
                .distinct()
                .sorted()
                .flatMap(code -> bodies.find(code).stream())
                .toList();
    }

    private static String codes(List<Body> own) {
        return own.stream()
                .map(body -> "%s（%s）".formatted(body.code(), body.name()))
                .collect(Collectors.joining("、"));
    }

    private static Refusal foreign(String why) {
        return Refusal.of(Refusal.Reason.FORBIDDEN, "FOREIGN_APPLICANT", why);
    }
}
