package cn.kexie.matter.filing;

import cn.kexie.association.Association;
import cn.kexie.casefile.Authority;
import cn.kexie.matter.kind.MatterKind;
import cn.kexie.matter.kind.MatterProperty;
import cn.kexie.matter.kind.MatterRules;
import cn.kexie.party.Bodies;
import cn.kexie.party.Body;
import cn.kexie.party.CompetentBodies;
import cn.kexie.party.Region;
import cn.kexie.party.Region.Level;
import cn.kexie.party.Regions;
import cn.kexie.platform.Fault;
import cn.kexie.platform.Findings;
import cn.kexie.platform.form.FormPlaces;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who receives an application and who decides on it. */
@Component
class MatterAuthorities {

    static final String ASSOCIATION = "ASSOCIATION";

    private final Regions regions;
    private final Bodies bodies;
    private final CompetentBodies competent;
    private final MatterRules rules;
    private final MatterFacts facts;

    MatterAuthorities(Regions regions, Bodies bodies, MatterRules rules, MatterFacts facts) {
        this.regions = regions;
        this.bodies = bodies;
        this.competent = new CompetentBodies(regions, bodies);
        this.rules = rules;
        this.facts = facts;
    }

    /** Why nobody could decide on the application; empty while what it follows from is itself at fault. */
    Optional<Fault> fault(MatterInput input, Findings findings) {
        if (isAssociation(input.kind())) {
            return input.creditCode() == null
                            || Boolean.TRUE.equals(input.facts().get("hasAssociation"))
                    ? Optional.empty()
                    : Optional.of(new Fault("", "ASSOCIATION_REQUIRED", "贵单位还没有在册的企业科协，不能办理此事项；请先申请组建"));
        }
        String pointer = input.kind().property(MatterProperty.REGION).orElse("");
        if (!findings.sound(pointer)) {
            return Optional.empty();
        }
        if (nearest(input).isEmpty()) {
            return Optional.of(new Fault(pointer, "UNKNOWN_REGION", "没有这个行政区划代码，或者不在本系统服务的范围内；请填写 GB/T 2260 六位代码"));
        }
        boolean certain =
                FormPlaces.ofFacts(input.kind().form()).values().stream().allMatch(findings::sound);
        return !certain || decides(input).isPresent()
                ? Optional.empty()
                : Optional.of(new Fault(
                        "",
                        "NO_COMPETENT_BODY",
                        "按现行的审批层级规则，定不出这件申请由哪一级科协审批，暂时不能提交；请核对与审批层级有关的内容，无误的请与%s联系"
                                .formatted(nearest(input).orElseThrow().name())));
    }

    /** Who decides. */
    Optional<Authority> decides(MatterInput input) {
        if (isAssociation(input.kind())) {
            return association(input);
        }
        return nearest(input)
                .flatMap(any -> rules.level(input.kind(), input.facts()))
                .flatMap(level -> at(input, level));
    }

    /**
     * Who decides on a case that another body has taken over: that body from the level of the table up, else the one of
     * that level for its region.
     */
    Optional<Authority> decides(MatterInput input, Authority holder) {
        if (isAssociation(input.kind())) {
            return association(input);
        }
        return rules.level(input.kind(), input.facts()).flatMap(level -> decider(input, level, holder));
    }

    /** Who receives it, where that is not who decides. */
    Optional<Authority> receives(MatterInput input) {
        boolean local = input.kind()
                .property(MatterProperty.RECEIVED_BY)
                .filter("LOCAL"::equals)
                .isPresent();
        return local && !isAssociation(input.kind()) ? nearest(input) : decides(input);
    }

    /** The bodies a case may be transferred to, its own not among them. */
    List<Authority> around(MatterInput input, Authority own) {
        return isAssociation(input.kind())
                ? List.of()
                : input.region().map(competent::around).orElse(List.of()).stream()
                        .map(MatterAuthorities::authority)
                        .filter(body -> !body.code().equals(own.code()))
                        .toList();
    }

    static boolean isAssociation(MatterKind kind) {
        return kind.property(MatterProperty.AUTHORITY)
                .filter(ASSOCIATION::equals)
                .isPresent();
    }

    private Optional<Authority> nearest(MatterInput input) {
        return at(input, Level.COUNTY);
    }

    private Optional<Authority> at(MatterInput input, Level level) {
        return input.region().flatMap(region -> competent.at(region, level)).map(MatterAuthorities::authority);
    }

    private Optional<Authority> decider(MatterInput input, Level level, Authority holder) {
        Optional<Region> own = bodies.find(holder.code()).map(Body::regionCode).flatMap(regions::find);
        if (own.filter(region -> region.level().compareTo(level) <= 0).isPresent()) {
            return Optional.of(holder);
        }
        return own.map(Region::code)
                .or(input::region)
                .flatMap(region -> competent.at(region, level))
                .map(MatterAuthorities::authority);
    }

    private Optional<Authority> association(MatterInput input) {
        return Optional.ofNullable(input.creditCode()).flatMap(facts::active).map(MatterAuthorities::authority);
    }

    private static Authority authority(Body body) {
        return new Authority(body.code(), body.name());
    }

    private static Authority authority(Association association) {
        return new Authority(association.associationNo(), association.name());
    }
}
