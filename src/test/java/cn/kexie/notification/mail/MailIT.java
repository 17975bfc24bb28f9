package cn.kexie.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.kexie.dossier.Dossiers;
import cn.kexie.notification.MailQueue;
import cn.kexie.progress.ProgressLinks;
import cn.kexie.support.Enterprise;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Province;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionOperations;

@IntegrationTest
@DisplayName("邮件：案件有新情况，写信给申请表上的联系人；发不出去的重发，拒收的不再发")
class MailIT {

    private static final String TIANHE = "440106";
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Pattern LINK = Pattern.compile("https?://\\S+/progress/\\S+");

    @LocalServerPort
    private int port;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private MailQueue queue;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private NewsOfCases news;

    @Autowired
    private ProgressLinks links;

    @Autowired
    private CaseNewsTemplate template;

    @Autowired
    private MailSettings settings;

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private Province province;
    private Enterprise enterprise;
    private MailRun run;

    @BeforeEach
    void open() {
        province = new Province(port);
        enterprise = province.enterprise();
        server.start();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        run = run();
        queue.open();
    }

    @AfterEach
    void close() {
        queue.close();
        jdbc.sql("delete from notification_delivery where channel = 'MAIL'").update();
        server.stop();
    }

    private MailRun run() {
        var postman = new Postman(sender, "kexie@example.cn", clock);
        return new MailRun(queue, dossiers, news, links, template, postman, settings);
    }

    @Test
    @DisplayName("一封信说清有什么新情况，附办理进度的链接；没有姓名、电话，也没有谁写的话；只发一次")
    void tellsTheContactOnce() throws MessagingException, IOException {
        String caseNo = file("contact-a@example.com");
        correct(caseNo, "样例丁的章程草案缺少会费一章");

        List<MimeMessage> mails = mailsTo("contact-a@example.com", 1);
        MimeMessage mail = mails.get(mails.size() - 1);
        String text = text(mail);
        assertThat(mail.getSubject()).startsWith("案件 " + caseNo + "：").doesNotContain("样例丁");
        assertThat(text).contains(caseNo, "企业科协组建", "章程草案").doesNotContain("样例丁", "示例丙", "13800138003");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getMessageID()).endsWith("@example.cn>");
        Matcher link = LINK.matcher(text);
        assertThat(link.find()).isTrue();
        assertThat(province.visit(URI.create(link.group()).getPath())
                        .expect(200)
                        .toString())
                .contains(caseNo);

        assertThat(sendAll()).isZero();
        assertThat(to("contact-a@example.com")).hasSameSizeAs(mails);
    }

    @Test
    @DisplayName("多个节点同时发，一件事也只有一封信")
    void severalNodesSendItOnce() {
        String caseNo = file("contact-b@example.com");
        await().atMost(SOON).until(() -> !states(caseNo).isEmpty());
        CompletableFuture<?>[] nodes = IntStream.range(0, 6)
                .mapToObj(node -> CompletableFuture.runAsync(() -> run().sendDue()))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(nodes).join();
        sendAll();

        assertThat(to("contact-b@example.com").stream()
                        .map(MailIT::text)
                        .map(text -> text.lines()
                                .filter(line -> line.startsWith("  "))
                                .toList())
                        .flatMap(List::stream))
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("邮件服务器不在，就等一等再发")
    void triesAgain() {
        server.stop();
        String caseNo = file("contact-c@example.com");
        await().atMost(SOON).until(() -> !states(caseNo).isEmpty());
        run.sendDue();
        assertThat(states(caseNo)).contains("PENDING");
        assertThat(faults(caseNo)).contains("连接不上邮件服务器");

        server.start();
        sender.setPort(server.getSmtp().getPort());
        mailsTo("contact-c@example.com", 1);
        assertThat(states(caseNo)).contains("DELIVERED");
    }

    @Test
    @DisplayName("收件方拒收（5xx）就不再发：运维人员和经办人都看得到；暂时不收（4xx）的还会再发")
    void isRefusedForEver() throws IOException {
        String caseNo = file("nobody@example.com");
        await().atMost(SOON).until(() -> !states(caseNo).isEmpty());
        try (var temporary = new RefusingServer("451 later")) {
            sender.setPort(temporary.port());
            run.sendDue();
            assertThat(states(caseNo)).containsOnly("PENDING");
            assertThat(faults(caseNo)).contains("邮件服务器暂时不收（451）");
        }
        try (var refusing = new RefusingServer("550 nobody@example.com unknown")) {
            sender.setPort(refusing.port());
            await().atMost(SOON)
                    .until(() -> run.sendDue() == 0 && !states(caseNo).contains("PENDING"));
        }
        assertThat(states(caseNo)).containsOnly("FAILED");
        assertThat(faults(caseNo)).containsOnly("收件方拒收（550）");
        assertThat(province.administrator()
                        .get("/api/v1/cases/%s/dossier".formatted(caseNo))
                        .expect(200)
                        .json()
                        .path("hints")
                        .toString())
                .contains("邮件通知没有送达（收件方拒收（550））")
                .doesNotContain("nobody@example.com");
        assertThat(new UndeliveredMails(queue).newest(10))
                .anySatisfy(line -> assertThat(line.caseNo().value()).isEqualTo(caseNo));
    }

    @Test
    @DisplayName("回滚的事不写信；没有配置邮件服务器时，什么也不等待发送")
    void tellsNothingThatDidNotHappen() {
        String caseNo = file("contact-d@example.com");
        mailsTo("contact-d@example.com", 1);
        transactions.executeWithoutResult(status -> {
            note(caseNo);
            status.setRollbackOnly();
        });
        assertThat(sendAll()).isZero();

        queue.close();
        note(caseNo);
        assertThat(sendAll()).isZero();
        assertThat(to("contact-d@example.com"))
                .isNotEmpty()
                .allSatisfy(mail -> assertThat(text(mail)).doesNotContain("试验经过"));
    }

    @Test
    @DisplayName("联系人的信息已经删除，就不再写信")
    void writesToNobodyWhoWasErased() {
        ObjectNode application = enterprise.application(TIANHE);
        contact(application, "erased@example.com");
        String caseNo = enterprise.file(application).expect(201).text("caseNo");
        enterprise
                .post("/api/v1/establishments/%s/withdrawal".formatted(caseNo), Map.of("reason", "暂缓组建"))
                .expect(200);
        enterprise
                .post(
                        "/api/v1/personal-data/erasures",
                        Map.of("name", "示例丙", "mobile", "13800138003", "reason", "本人要求"))
                .expect(201);
        await().atMost(SOON).until(() -> !states(caseNo).isEmpty());

        sendAll();
        assertThat(to("erased@example.com")).isEmpty();
        assertThat(states(caseNo)).isEmpty();
    }

    private String file(String address) {
        ObjectNode application = enterprise.application(TIANHE);
        contact(application, address);
        return enterprise.file(application).expect(201).text("caseNo");
    }

    private static void contact(ObjectNode application, String address) {
        ((ObjectNode) application.get("contact")).put("email", address);
    }

    private void correct(String caseNo, String why) {
        province.officer("acceptance", TIANHE)
                .complete(
                        caseNo,
                        "userTask_examineMaterials",
                        Map.of("decision", "CORRECT", "opinion", why, "correctionItems", List.of("CHARTER_DRAFT")));
    }

    private void note(String caseNo) {
        jdbc.sql("insert into case_event (case_no, at, event, text, by_role) values (?, now(), 'TRIED', '试验经过', '系统')")
                .param(caseNo)
                .update();
    }

    private int sendAll() {
        int all = 0;
        for (int some = run.sendDue(); some > 0; some = run.sendDue()) {
            all += some;
        }
        return all;
    }

    private List<MimeMessage> mailsTo(String address, int number) {
        await().atMost(SOON).until(() -> {
            run.sendDue();
            return to(address).size() >= number;
        });
        sendAll();
        return to(address);
    }

    private List<MimeMessage> to(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> receivers(mail).equals(address))
                .toList();
    }

    private static String receivers(MimeMessage mail) {
        try {
            return mail.getHeader("To", ",");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMessage mail) {
        try {
            return mail.getContent().toString();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> states(String caseNo) {
        return column("state", caseNo);
    }

    private List<String> faults(String caseNo) {
        return column("fault", caseNo);
    }

    private List<String> column(String name, String caseNo) {
        return jdbc.sql("select distinct %s from notification_delivery where channel = 'MAIL' and case_no = ?"
                        .formatted(name))
                .param(caseNo)
                .query(String.class)
                .list();
    }
}
