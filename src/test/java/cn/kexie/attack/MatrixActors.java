package cn.kexie.attack;

import cn.kexie.support.Answer;
import cn.kexie.support.Enterprise;
import cn.kexie.support.Http;
import cn.kexie.support.Province;
import cn.kexie.support.Staff;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Everybody who stands in a column of the matrix, and how each of them sends a request. */
final class MatrixActors {

    private static final String PASSWORD = "Kexie-2026";

    private final Province province;
    private final MatrixWorld world;
    private final int port;
    private final Http http;
    private final Map<String, String> staff = new LinkedHashMap<>();
    private final Map<String, Browser> browsers = new ConcurrentHashMap<>();
    private final Map<Enterprise, Enterprise> secondKeys = new ConcurrentHashMap<>();
    private final AtomicInteger refused = new AtomicInteger();
    private final Enterprise stranger;
    private final String revokedKey;

    MatrixActors(Province province, MatrixWorld world, int port) {
        this.province = province;
        this.world = world;
        this.port = port;
        this.http = new Http(port);
        this.stranger = province.enterprise();
        this.revokedKey = revoked();
        appoint();
    }

    private void appoint() {
        String body = MatrixWorld.BODY;
        String other = MatrixWorld.OTHER_BODY;
        of("受理·本", "acceptance." + body);
        of("受理·他", "acceptance." + other);
        of("审核·本", "review." + body);
        of("审核·他", "review." + other);
        of("审批·本", "leader." + body);
        of("审批·他", "leader." + other);
        of("工商联", "co-opinion." + MatrixWorld.FEDERATION);
        of("国资委", "co-opinion.440100-sasac");
        of("征求意见·他", "co-opinion.440300-federation");
        of("秘书处·本", "secretariat." + world.association.associationNo());
        of("秘书处·他", "secretariat." + world.otherAssociation.associationNo());
        staff.put("委员·本", world.committee.get(0).userId());
        of("委员·他", "committee." + world.otherAssociation.associationNo());
        of("组委会·本", groups("contest-office."));
        of("组委会·他", "contest-office." + world.otherContest);
        of("竞赛科·本地", "contest-office." + body);
        staff.put("专家·有此作品", world.judgeOfWork.userId());
        staff.put("专家·无此作品", world.judgeOfOthers.userId());
        staff.put("专家·他竞赛", world.judgeElsewhere.userId());
        of("监督·本竞赛", groups("supervision."));
        of("监督·他竞赛", "supervision." + world.otherContest);
        of("监督·本地", "supervision." + body);
        of("监督·他地", "supervision." + other);
        of("监督·全省", "supervision.440000");
        staff.put("分析员", "analyst");
        of("无组");
        staff.put("管理员", "admin");
    }

    private String[] groups(String role) {
        return world.contests.stream().map(contestNo -> role + contestNo).toArray(String[]::new);
    }

    private void of(String column, String... groups) {
        String userId = "it-m%d-%s".formatted(staff.size(), world.mark());
        province.newcomer(userId, groups);
        staff.put(column, userId);
    }

    private String revoked() {
        Staff administrator = province.administrator();
        Answer issued = administrator
                .post(
                        "/api/v1/admin/api-clients",
                        Map.of("unifiedSocialCreditCode", stranger.creditCode(), "name", "待撤销"))
                .expect(201);
        administrator
                .call("DELETE", "/api/v1/admin/api-clients/" + issued.text("clientId"), "")
                .expect(204);
        world.put("密钥编号", issued.text("clientId"));
        return issued.text("apiKey");
    }

    /** The columns, in order. */
    static List<String> columns() {
        return List.of(
                "匿名",
                "错误密钥",
                "已撤销密钥",
                "企业·本",
                "企业·本·另一密钥",
                "企业·他",
                "主办企业",
                "受理·本",
                "受理·他",
                "审核·本",
                "审核·他",
                "审批·本",
                "审批·他",
                "工商联",
                "国资委",
                "征求意见·他",
                "秘书处·本",
                "秘书处·他",
                "委员·本",
                "委员·他",
                "组委会·本",
                "组委会·他",
                "竞赛科·本地",
                "专家·有此作品",
                "专家·无此作品",
                "专家·他竞赛",
                "监督·本竞赛",
                "监督·他竞赛",
                "监督·本地",
                "监督·他地",
                "监督·全省",
                "分析员",
                "无组",
                "管理员");
    }

    /** The account of a column of staff. */
    String userId(String column) {
        return staff.get(column);
    }

    boolean isStaff(String column) {
        return staff.containsKey(column);
    }

    Enterprise stranger() {
        return stranger;
    }

    /**
     * Sends a request as the one in this column would.
     *
     * @param owner the enterprise whose business the row is about
     */
    Got call(String column, Enterprise owner, Ask ask) {
        if (staff.containsKey(column)) {
            return ask.path().startsWith("/camunda/")
                    ? browsing(column, ask)
                    : plain(ask, Http.basic(staff.get(column), PASSWORD));
        }
        return switch (column) {
            case "匿名" -> ask.path().startsWith("/camunda/") ? browsing(column, ask) : plain(ask, null);
            case "错误密钥" -> fromElsewhere(ask, "kx_" + "0".repeat(49));
            case "已撤销密钥" -> fromElsewhere(ask, revokedKey);
            case "企业·本" -> plain(ask, owner.authorization());
            case "企业·本·另一密钥" ->
                plain(
                        ask,
                        secondKeys
                                .computeIfAbsent(owner, province::anotherClientOf)
                                .authorization());
            case "企业·他" -> plain(ask, stranger.authorization());
            case "主办企业" -> plain(ask, world.road.organiser().authorization());
            default -> throw new IllegalArgumentException("矩阵里没有“%s”这一列".formatted(column));
        };
    }

    private Got plain(Ask ask, String authorization) {
        List<String> headers = new ArrayList<>(ask.headers());
        if (authorization != null) {
            headers.addAll(List.of("Authorization", authorization));
        }
        return Got.of(http.call(
                ask.method(), ask.path(), BodyPublishers.ofString(ask.body()), headers.toArray(String[]::new)));
    }

    /** Wrong keys are counted by source, so each ninety come from an address of their own. */
    private Got fromElsewhere(Ask ask, String key) {
        int number = refused.getAndIncrement() / 90;
        Caller caller = new Caller("127.9.%d.%d".formatted(number / 250, number % 250 + 1), port);
        String[] lines = Stream.concat(pairs(ask.headers()), Stream.of("Authorization: Bearer " + key))
                .toArray(String[]::new);
        Caller.Reply reply = caller.call(ask.method(), ask.path(), ask.body(), lines);
        return new Got(reply.status(), reply.body());
    }

    private static Stream<String> pairs(List<String> headers) {
        return Stream.iterate(0, i -> i + 2)
                .limit(headers.size() / 2)
                .map(i -> headers.get(i) + ": " + headers.get(i + 1));
    }

    private Got browsing(String column, Ask ask) {
        Browser browser = browsers.computeIfAbsent(column, this::open);
        List<String> headers = new ArrayList<>(ask.headers());
        headers.addAll(List.of("X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN")));
        return Got.of(browser.call(ask.method(), ask.path(), ask.body(), headers.toArray(String[]::new)));
    }

    private Browser open(String column) {
        Browser browser = new Browser(port);
        if (staff.containsKey(column)) {
            browser.login(staff.get(column), PASSWORD).expect(200);
        }
        return browser;
    }

    /** @param headers names and values in turn */
    record Ask(String method, String path, String body, List<String> headers) {}

    record Got(int status, String body) {

        static Got of(Answer answer) {
            return new Got(answer.status(), new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8));
        }
    }
}
