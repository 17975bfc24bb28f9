package cn.kexie.notification.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Hands mails to the server and tells what it made of them. Neither a log nor a fault names an address. */
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    private static final int TAKEN = 250;
    private static final int FOR_EVER = 500;

    private final JavaMailSender sender;
    private final InternetAddress from;
    private final Clock clock;

    Postman(JavaMailSender sender, String from, Clock clock) {
        this.sender = sender;
        this.from = address(from)
                .orElseThrow(() -> new IllegalStateException(
                        "设了 spring.mail.host 就要把 kexie.mail.from 设成发件地址，例如 kexie@example.cn"));
        this.clock = clock;
    }

    /**
     * What became of a mail.
     *
     * @param status the server's answer, null where there was none
     * @param fault why it was not taken, in Chinese; null when it was
     * @param forEver whether trying again is of no use
     */
    record Outcome(boolean taken, Integer status, String fault, boolean forEver) {

        static Outcome refused(Integer status, String fault, boolean forEver) {
            return new Outcome(false, status, fault, forEver);
        }
    }

    /** @param id the same for every attempt, so that a receiver knows a mail that comes twice */
    Outcome send(UUID id, String to, CaseNewsTemplate.Written mail) {
        Optional<InternetAddress> receiver = address(to);
        if (receiver.isEmpty()) {
            return Outcome.refused(null, "邮箱地址的写法不对", true);
        }
        try {
            sender.send(message(id, receiver.get(), mail));
            return new Outcome(true, TAKEN, null, false);
        } catch (MailAuthenticationException e) {
            return Outcome.refused(null, "邮件服务器不接受登录，请检查 spring.mail.username 和 password", false);
        } catch (MailException | MessagingException e) {
            return refusal(e);
        }
    }

    private MimeMessage message(UUID id, InternetAddress to, CaseNewsTemplate.Written mail) throws MessagingException {
        var message = new MimeMessageHelper(sender.createMimeMessage(), StandardCharsets.UTF_8.name());
        message.setFrom(from);
        message.setTo(to);
        message.setSubject(oneLine(mail.subject()));
        message.setText(mail.text());
        message.setSentDate(Date.from(clock.instant()));
        MimeMessage whole = message.getMimeMessage();
        whole.setHeader("Message-ID", "<%s@%s>".formatted(id, domain()));
        // Nobody's holiday notice comes back.
        whole.setHeader("Auto-Submitted", "auto-generated");
        return whole;
    }

    private String domain() {
        return from.getAddress().substring(from.getAddress().indexOf('@') + 1);
    }

    /** Names of enterprises and procedures are no place to begin another header. */
    private static String oneLine(String subject) {
        return subject.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    /** One address without a name; whatever else a text holds makes it none. */
    private static Optional<InternetAddress> address(String text) {
        try {
            var address = new InternetAddress(Objects.requireNonNullElse(text, ""), true);
            boolean bare = text.equals(address.getAddress()) && text.indexOf('@') > 0;
            return Optional.of(address).filter(one -> bare && !one.isGroup());
        } catch (AddressException e) {
            return Optional.empty();
        }
    }

    private static Outcome refusal(Exception failure) {
        Optional<Integer> status = causes(failure).flatMap(Postman::status).findFirst();
        if (status.isEmpty()) {
            LOG.warn("邮件没有发出：{}", failure.getClass().getSimpleName());
            return Outcome.refused(null, "连接不上邮件服务器", false);
        }
        boolean forEver = status.get() >= FOR_EVER;
        String fault = forEver ? "收件方拒收（%d）" : "邮件服务器暂时不收（%d）";
        return Outcome.refused(status.get(), fault.formatted(status.get()), forEver);
    }

    /** What the server says of the receiver or of the mail; what it says of the sender is ours to mend. */
    private static Stream<Integer> status(Throwable failure) {
        if (failure instanceof SMTPAddressFailedException refused) {
            return Stream.of(refused.getReturnCode());
        }
        return failure instanceof SMTPSendFailedException refused ? Stream.of(refused.getReturnCode()) : Stream.empty();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        if (failure == null) {
            return Stream.empty();
        }
        Stream<Throwable> further = failure instanceof MailSendException mails
                ? Arrays.stream(mails.getMessageExceptions()).flatMap(Postman::causes)
                : failure instanceof MessagingException chained
                        ? causes(chained.getNextException())
                        : causes(failure.getCause());
        return Stream.concat(further, Stream.of(failure));
    }
}
