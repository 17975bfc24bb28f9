package cn.kexie.demo;

import cn.kexie.party.Body;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * An account of the demo.
 *
 * @param role prefix of the groups it is in, null for none
 * @param bodies of which bodies it holds the role
 */
record DemoAccount(String userId, String name, String role, Predicate<Body> bodies) {

    static final String PASSWORD = "Kexie-2026";
    static final String ADMINISTRATOR = "admin";

    private static final Predicate<Body> ASSOCIATION = body -> body.kind().equals(Body.Kind.ASSOCIATION);
    private static final Predicate<Body> NO_BODY = body -> false;

    /** All but the administrator. */
    static List<DemoAccount> all() {
        return Stream.of(
                        Stream.of(
                                new DemoAccount("clerk", "受理员（示例）", "acceptance", ASSOCIATION),
                                new DemoAccount("recommender", "推荐员（示例）", "recommend", ASSOCIATION),
                                new DemoAccount("reviewer", "审核员（示例）", "review", ASSOCIATION),
                                new DemoAccount("leader", "审批领导（示例）", "leader", ASSOCIATION),
                                new DemoAccount("supervisor", "监督员（示例）", "supervision", ASSOCIATION),
                                new DemoAccount("federation", "工商联经办（示例）", "co-opinion", of("FEDERATION")),
                                new DemoAccount("sasac", "国资委经办（示例）", "co-opinion", of("SASAC")),
                                new DemoAccount("secretary", "企业科协秘书（示例）", null, NO_BODY),
                                new DemoAccount("office", "组委会（示例）", "contest-office", ASSOCIATION),
                                new DemoAccount("analyst", "流程分析师（示例）", null, NO_BODY)),
                        numbered("committee", "委员", 7),
                        numbered("judge", "评审专家", 12))
                .flatMap(accounts -> accounts)
                .toList();
    }

    List<String> groups(List<Body> all) {
        return all.stream().filter(bodies).map(body -> role + "." + body.code()).toList();
    }

    private static Predicate<Body> of(String kind) {
        return body -> body.kind().name().equals(kind);
    }

    private static Stream<DemoAccount> numbered(String userId, String name, int count) {
        return Stream.iterate(1, i -> i + 1)
                .limit(count)
                .map(i -> new DemoAccount(userId + i, name + i + "（示例）", null, NO_BODY));
    }
}
