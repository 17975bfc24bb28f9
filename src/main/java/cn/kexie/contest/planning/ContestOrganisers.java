package cn.kexie.contest.planning;

import cn.kexie.association.Association;
import cn.kexie.association.AssociationStatus;
import cn.kexie.association.Associations;
import cn.kexie.contest.Organiser;
import cn.kexie.party.Bodies;
import cn.kexie.party.Body;
import cn.kexie.party.Region;
import cn.kexie.party.Regions;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.Refusal.Reason;
import cn.kexie.platform.security.ClientPrincipal;
import cn.kexie.platform.security.StaffPrincipal;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * In whose name somebody holds a contest: an enterprise's system in that of its association, or of the enterprise where
 * there never was one; staff in that of a 科协 whose contest office they belong to.
 */
@Component
class ContestOrganisers {

    private static final String OFFICE = "contest-office.";
    private static final String OF_ADMINISTRATORS = "440000";
    private static final Set<AssociationStatus> CLOSED =
            Set.of(AssociationStatus.SUSPENDED, AssociationStatus.CANCELLED);

    private final Associations associations;
    private final Bodies bodies;
    private final Regions regions;

    ContestOrganisers(Associations associations, Bodies bodies, Regions regions) {
        this.associations = associations;
        this.bodies = bodies;
        this.regions = regions;
    }

    /** @param code of the organiser as the plan names it, null to leave it to the rule */
    Organiser of(Object principal, String code) {
        if (principal instanceof ClientPrincipal client) {
            return own(client, code);
        }
        if (principal instanceof StaffPrincipal staff) {
            return body(staff, code);
        }
        throw foreign();
    }

    private Organiser own(ClientPrincipal client, String code) {
        Organiser own = associations
                .lastOfEnterprise(client.unifiedSocialCreditCode())
                .map(ContestOrganisers::association)
                .orElseGet(() -> enterprise(client));
        if (code != null && !code.equals(own.code()) && !code.equals(own.creditCode())) {
            throw foreign();
        }
        return own;
    }

    private static Organiser association(Association association) {
        requireOpen(association);
        return new Organiser(
                Organiser.Kind.ASSOCIATION,
                association.associationNo(),
                association.name(),
                association.enterprise().unifiedSocialCreditCode());
    }

    /** An enterprise whose association has ended cannot hold the contest itself instead. */
    private static void requireOpen(Association association) {
        if (CLOSED.contains(association.status())) {
            boolean cancelled = association.status() == AssociationStatus.CANCELLED;
            throw Refusal.conflict(
                            "ASSOCIATION_CLOSED",
                            "%s已%s，不能举办竞赛".formatted(association.name(), cancelled ? "注销" : "暂停活动"))
                    .with("associationNo", association.associationNo())
                    .with("status", association.status().name());
        }
    }

    private static Organiser enterprise(ClientPrincipal client) {
        String creditCode = client.unifiedSocialCreditCode();
        return new Organiser(Organiser.Kind.ENTERPRISE, creditCode, client.name(), creditCode);
    }

    private Organiser body(StaffPrincipal staff, String code) {
        Body body = code == null ? highest(staff) : named(staff, code);
        return new Organiser(Organiser.Kind.BODY, body.code(), body.name(), null);
    }

    private Body named(StaffPrincipal staff, String code) {
        Body body = association(code)
                .orElseThrow(
                        () -> Refusal.invalid("/organiser", "UNKNOWN_ORGANISER", "没有机构代码为 %s 的科协，请核对".formatted(code)));
        if (!staff.isAdministrator() && !staff.groups().contains(OFFICE + code)) {
            throw foreign();
        }
        return body;
    }

    private Body highest(StaffPrincipal staff) {
        if (staff.isAdministrator()) {
            return association(OF_ADMINISTRATORS).orElseThrow(ContestOrganisers::foreign);
        }
        return staff.groups().stream()
                .filter(group -> group.startsWith(OFFICE))
                .flatMap(group -> association(group.substring(OFFICE.length())).stream())
                .min(Comparator.comparing(this::level).thenComparing(Body::code))
                .orElseThrow(ContestOrganisers::foreign);
    }

    private Optional<Body> association(String code) {
        return bodies.find(code).filter(body -> body.kind().equals(Body.Kind.ASSOCIATION));
    }

    private Region.Level level(Body body) {
        return regions.find(body.regionCode()).map(Region::level).orElse(Region.Level.COUNTY);
    }

    private static Refusal foreign() {
        return Refusal.of(
                Reason.FORBIDDEN, "FOREIGN_ORGANISER", "只能以本单位的名义举办竞赛；科协的竞赛由其竞赛组委会（用户组 contest-office.<机构代码>）举办");
    }
}
