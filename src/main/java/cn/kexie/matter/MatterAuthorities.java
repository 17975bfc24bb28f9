package cn.kexie.matter;

import cn.kexie.association.Association;
import cn.kexie.casefile.Authority;
import cn.kexie.party.Bodies;
import cn.kexie.party.Body;
import cn.kexie.party.CompetentBodies;
import cn.kexie.party.Region.Level;
import cn.kexie.party.Regions;
import cn.kexie.platform.Fault;
import cn.kexie.platform.Findings;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who receives an application and who decides on it. */
@Component
class MatterAuthorities {

    static final String ASSOCIATION = "ASSOCIATION";

    private final CompetentBodies competent;
    private final MatterRules rules;
    private final MatterFacts facts;

    MatterAuthorities(Regions regions, Bodies bodies, MatterRules rules, MatterFacts facts) {
        this.competent = new CompetentBodies(regions, bodies);
        this.rules = rules;
        this.facts = facts;
    }

    /** Why nobody could decide on the application; empty while what it follows from is itself at fault. */
    Optional<Fault> fault(MatterKind kind, String creditCode, ObjectNode application, Findings findings) {
        if (isAssociation(kind)) {
            return creditCode == null || facts.active(creditCode).isPresent()
                    ? Optional.empty()
                    : Optional.of(new Fault("", "ASSOCIATION_REQUIRED", "贵单位还没有在册的企业科协，不能办理此事项；请先申请组建"));
        }
        String pointer = kind.property(MatterProperty.REGION).orElse("");
        boolean served = MatterFacts.regionOf(kind, application)
                .flatMap(region -> competent.at(region, Level.COUNTY))
                .isPresent();
        return !findings.sound(pointer) || served
                ? Optional.empty()
                : Optional.of(new Fault(pointer, "UNKNOWN_REGION", "没有这个行政区划代码，或者不在本系统服务的范围内；请填写 GB/T 2260 六位代码"));
    }

    /** Who decides. */
    Optional<Authority> decides(MatterKind kind, String creditCode, ObjectNode application) {
        if (isAssociation(kind)) {
            return facts.active(creditCode).map(MatterAuthorities::authority);
        }
        return MatterFacts.regionOf(kind, application)
                .filter(region -> competent.at(region, Level.COUNTY).isPresent())
                .flatMap(region -> rules.level(kind, facts.of(kind, creditCode, application, List.of()))
                        .flatMap(level -> competent.at(region, level)))
                .map(MatterAuthorities::authority);
    }

    /** Who receives it, where that is not who decides. */
    Optional<Authority> receives(MatterKind kind, String creditCode, ObjectNode application) {
        boolean local = kind.property(MatterProperty.RECEIVED_BY)
                .filter("LOCAL"::equals)
                .isPresent();
        return local && !isAssociation(kind)
                ? MatterFacts.regionOf(kind, application)
                        .flatMap(region -> competent.at(region, Level.COUNTY))
                        .map(MatterAuthorities::authority)
                : decides(kind, creditCode, application);
    }

    /** The bodies a case may be transferred to, its own not among them. */
    List<Authority> around(MatterKind kind, ObjectNode application, Authority own) {
        return isAssociation(kind)
                ? List.of()
                : MatterFacts.regionOf(kind, application).map(competent::around).orElse(List.of()).stream()
                        .map(MatterAuthorities::authority)
                        .filter(body -> !body.code().equals(own.code()))
                        .toList();
    }

    static boolean isAssociation(MatterKind kind) {
        return kind.property(MatterProperty.AUTHORITY)
                .filter(ASSOCIATION::equals)
                .isPresent();
    }

    private static Authority authority(Body body) {
        return new Authority(body.code(), body.name());
    }

    private static Authority authority(Association association) {
        return new Authority(association.associationNo(), association.name());
    }
}
