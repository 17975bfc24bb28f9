package cn.kexie.contest.award;

import cn.kexie.contest.Organiser;
import cn.kexie.document.Issuer;
import cn.kexie.party.Bodies;
import cn.kexie.party.Body;
import org.springframework.stereotype.Component;

/** Under whose name and mark a contest's papers go out. */
@Component
class ContestIssuer {

    private static final String LEGAL_FORM = "(集团)?(有限责任公司|股份有限公司|有限公司|公司)$";

    private final Bodies bodies;

    ContestIssuer(Bodies bodies) {
        this.bodies = bodies;
    }

    Issuer of(Organiser organiser) {
        return new Issuer(organiser.code(), organiser.name(), mark(organiser));
    }

    private String mark(Organiser organiser) {
        return switch (organiser.kind()) {
            case ASSOCIATION -> organiser.name().replace("科学技术协会", "科协");
            case ENTERPRISE -> organiser.name().replaceFirst(LEGAL_FORM, "");
            case BODY -> bodies.find(organiser.code()).map(Body::mark).orElse(organiser.name());
        };
    }
}
