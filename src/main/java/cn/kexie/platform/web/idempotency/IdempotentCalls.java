package cn.kexie.platform.web.idempotency;

import cn.kexie.platform.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Runs a creating request at most once for its key. Lock, effect and memory of the answer share one transaction: after a
 * crash there is neither effect nor memory, and nothing has to expire. ADR 0004.
 */
@Component
public class IdempotentCalls {

    static final String REPLAYED = "Idempotency-Replayed";

    /** Handles the request and writes the answer to the given response. */
    public interface Call {
        void answerTo(HttpServletResponse response) throws Exception;
    }

    private final AnswerRegister answers;
    private final TransactionTemplate transaction;

    IdempotentCalls(AnswerRegister answers, PlatformTransactionManager transactions) {
        this.answers = answers;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * @param once what of the answer is not remembered
     * @throws Exception what the call throws, after everything is rolled back
     */
    public void run(HttpServletRequest request, HttpServletResponse response, ShownOnce once, Call call)
            throws Exception {
        IdempotencyKey key = IdempotencyKey.of(request);
        byte[] digest = RequestDigest.of(request);
        var buffered = new ContentCachingResponseWrapper(response);
        try {
            transaction.execute(status -> once(key, digest, buffered, once, call, status));
            buffered.copyBodyToResponse();
        } catch (CallFailed e) {
            forget(response);
            throw e.failure;
        } catch (RuntimeException e) {
            forget(response);
            throw e;
        }
    }

    /** A rolled back answer must leave no {@code Location} behind. */
    private static void forget(HttpServletResponse response) {
        if (!response.isCommitted()) {
            response.reset();
        }
    }

    private Void once(
            IdempotencyKey key,
            byte[] digest,
            ContentCachingResponseWrapper response,
            ShownOnce shownOnce,
            Call call,
            TransactionStatus status) {
        if (!answers.tryLock(key)) {
            throw Refusal.conflict("IDEMPOTENCY_KEY_IN_PROGRESS", "相同 Idempotency-Key 的请求正在处理，请稍候再以同一内容重试");
        }
        var earlier = answers.find(key);
        if (earlier.isPresent()) {
            replay(earlier.get(), digest, response);
        } else {
            perform(call, response);
            settle(key, digest, response, shownOnce, status);
        }
        return null;
    }

    private static void perform(Call call, HttpServletResponse response) {
        try {
            call.answerTo(response);
        } catch (Exception e) {
            throw new CallFailed(e);
        }
    }

    /** Only what succeeded stays; the client may mend a refused request and send it under the same key. */
    private void settle(
            IdempotencyKey key,
            byte[] digest,
            ContentCachingResponseWrapper response,
            ShownOnce shownOnce,
            TransactionStatus status) {
        if (response.getStatus() >= 400) {
            status.setRollbackOnly();
            return;
        }
        var answer = new Answer(
                response.getStatus(),
                response.getHeader(HttpHeaders.LOCATION),
                response.getContentType(),
                memorable(response, shownOnce));
        answers.remember(key, digest, answer);
    }

    private static String memorable(ContentCachingResponseWrapper response, ShownOnce shownOnce) {
        try {
            return shownOnce.memorable(response.getContentAsByteArray());
        } catch (IOException e) {
            throw new CallFailed(e);
        }
    }

    private void replay(AnswerRegister.Remembered earlier, byte[] digest, HttpServletResponse response) {
        if (!earlier.requestDigest().equals(answers.requestDigest(digest))) {
            throw Refusal.of(
                    Refusal.Reason.INVALID, "IDEMPOTENCY_KEY_REUSED", "这个 Idempotency-Key 已用于另一份内容，新的提交请换一个新的值");
        }
        write(earlier.answer(), response);
    }

    private static void write(Answer answer, HttpServletResponse response) {
        response.setStatus(answer.status());
        response.setHeader(REPLAYED, "true");
        if (answer.location() != null) {
            response.setHeader(HttpHeaders.LOCATION, answer.location());
        }
        if (answer.contentType() != null) {
            response.setContentType(answer.contentType());
        }
        try {
            response.getOutputStream().write(answer.body().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new CallFailed(e);
        }
    }

    /** Carries a checked failure through the transaction, which rolls back. */
    private static final class CallFailed extends RuntimeException {

        private final Exception failure;

        CallFailed(Exception failure) {
            super(failure);
            this.failure = failure;
        }
    }
}
