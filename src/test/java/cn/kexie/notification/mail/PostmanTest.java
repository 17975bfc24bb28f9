package cn.kexie.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.util.Collections;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@DisplayName("邮件交给真的邮件服务器")
class PostmanTest {

    private static final Clock CLOCK = Clock.systemUTC();

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private Postman postman;

    @BeforeEach
    void start() {
        server.start();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        postman = new Postman(sender, "kexie@example.cn", CLOCK);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    @DisplayName("很长的中文主题、生僻字和正文原样到达")
    void longChineseSubjectsArrive() throws MessagingException, IOException {
        String subject = "案件 EST-2026-000001：" + "广东省示例企业科学技术协会𠮷㐂".repeat(20);
        assertThat(send("someone@example.com", subject).taken()).isTrue();
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo(subject);
        assertThat(mail.getContent().toString()).contains("您好，𠮷先生");
        assertThat(mail.getHeader("Subject", ",").lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(78));
    }

    @Test
    @DisplayName("主题里的换行带不进别的信头")
    void aSubjectBeginsNoOtherHeader() throws MessagingException {
        send("someone@example.com", "某某公司\r\nBcc: other@example.com\r\n\r\n正文");
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(Collections.list(mail.getAllHeaders()))
                .noneSatisfy(header -> assertThat(header.getName()).isEqualToIgnoringCase("Bcc"));
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getSubject()).isEqualTo("某某公司 Bcc: other@example.com 正文");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@example.com, b@example.com",
                "某人 <a@example.com>",
                "a@example.com\r\nBcc: b@example.com",
                "friends: a@example.com, b@example.com;",
                "nobody",
                ""
            })
    @DisplayName("不是一个邮箱的，不发")
    void writesToOneAddressOnly(String address) {
        Postman.Outcome outcome = send(address, "主题");
        assertThat(outcome.taken()).isFalse();
        assertThat(outcome.forEver()).isTrue();
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "科协", "a@example.cn, b@example.cn"})
    @DisplayName("配置了邮件服务器，没有写明发件地址，就不启动")
    void needsASender(String from) {
        assertThatThrownBy(() -> new Postman(sender, from, CLOCK)).hasMessageContaining("kexie.mail.from");
    }

    private Postman.Outcome send(String to, String subject) {
        return postman.send(UUID.randomUUID(), to, new CaseNewsTemplate.Written(subject, "您好，𠮷先生\n"));
    }
}
