package cn.kexie.party.process;

import cn.kexie.engine.access.Groups;
import cn.kexie.party.Bodies;
import cn.kexie.party.Body;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Groups of staff for every body, so that an administrator only has to put people into them. */
@Component
class BodyGroups implements SmartInitializingSingleton {

    private static final Map<String, String> ASSOCIATION_ROLES = Map.of(
            "acceptance",
            "受理",
            "recommend",
            "推荐",
            "review",
            "审核",
            "leader",
            "审批",
            "supervision",
            "监督",
            "contest-office",
            "竞赛组委会");

    private final Bodies bodies;
    private final Groups groups;

    BodyGroups(Bodies bodies, Groups groups) {
        this.bodies = bodies;
        this.groups = groups;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Map<String, String> names = new LinkedHashMap<>();
        bodies.all().forEach(body -> names.putAll(groupsOf(body)));
        groups.ensure(names);
    }

    private static Map<String, String> groupsOf(Body body) {
        if (!body.kind().equals(Body.Kind.ASSOCIATION)) {
            return Map.of("co-opinion." + body.code(), body.name() + "·征求意见");
        }
        Map<String, String> names = new LinkedHashMap<>();
        ASSOCIATION_ROLES.forEach((role, text) -> names.put(role + "." + body.code(), body.name() + "·" + text));
        return names;
    }
}
