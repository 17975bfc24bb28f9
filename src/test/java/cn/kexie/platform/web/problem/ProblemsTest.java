package cn.kexie.platform.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.platform.Refusal;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DeadlockLoserDataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

class ProblemsTest {

    private final Problems problems = new Problems(List.of(failure -> failure instanceof IllegalCallerException
            ? Optional.of(Refusal.conflict("TASK_TAKEN", "任务已被他人领取"))
            : Optional.empty()));

    private void assertProblem(Throwable failure, int status, String code) {
        assertThat(problems.of(failure))
                .extracting(Problem::status, Problem::code)
                .containsExactly(status, code);
    }

    @Test
    void findsARefusalHoweverDeepItLies() {
        var refusal = Refusal.unknown("UNKNOWN_CASE", "没有这个案件");
        assertProblem(new IllegalStateException(new RuntimeException(refusal)), 404, "UNKNOWN_CASE");
        assertProblem(new RuntimeException(new IllegalCallerException()), 409, "TASK_TAKEN");
    }

    @Test
    void survivesACircleOfCauses() {
        var first = new RuntimeException("a");
        first.initCause(new RuntimeException("b", first));
        assertProblem(first, 500, "INTERNAL_ERROR");
    }

    @Test
    void namesWhatSpringReports() {
        assertProblem(new HttpRequestMethodNotSupportedException("PUT", List.of("GET")), 405, "METHOD_NOT_ALLOWED");
        assertProblem(new NoResourceFoundException(HttpMethod.GET, "x"), 404, "UNKNOWN_PATH");
        assertProblem(new MaxUploadSizeExceededException(1), 413, "TOO_LARGE");
        assertProblem(new MultipartException("x"), 400, "MALFORMED_MULTIPART");
        assertProblem(new DeadlockLoserDataAccessException("x", null), 409, "CONCURRENT_CHANGE");
        assertProblem(new AccessDeniedException("x"), 403, "FORBIDDEN");
    }

    @Test
    void tellsThatTheDatabaseIsAway() {
        var noConnection = new SQLTransientConnectionException("HikariPool-1 - Connection is not available");
        assertProblem(new CannotCreateTransactionException("x", noConnection), 503, "DATABASE_UNAVAILABLE");
        assertProblem(
                new DataAccessResourceFailureException("x", new SQLException("x", "08006")),
                503,
                "DATABASE_UNAVAILABLE");
        assertProblem(new RuntimeException(new SQLException("x", "57P01")), 503, "DATABASE_UNAVAILABLE");
        var rollback = new TransactionSystemException("x", new SQLException("Connection is closed"));
        assertProblem(rollback, 503, "DATABASE_UNAVAILABLE");
        assertThat(problems.of(noConnection).headers().getFirst("Retry-After")).isNotNull();
    }

    @Test
    void tellsThatSomebodyElseHoldsWhatIsNeeded() {
        var locked = new CannotAcquireLockException("x", new SQLException("x", "55P03"));
        assertProblem(locked, 503, "DATABASE_BUSY");
        assertThat(problems.of(locked).headers().getFirst("Retry-After")).isNotNull();
        assertProblem(new RuntimeException(new SQLException("x", "57014")), 503, "DATABASE_BUSY");
        assertProblem(new RuntimeException(new SQLException("x", "25P03")), 503, "DATABASE_UNAVAILABLE");
    }

    @Test
    void tellsThatTheDiskIsFull() {
        var full = new FileSystemException("/data/attachments/x", null, "No space left on device");
        assertProblem(new UncheckedIOException(full), 507, "STORAGE_FULL");
        assertProblem(new MultipartException("x", new IOException("No space left on device")), 507, "STORAGE_FULL");
        assertProblem(new DataAccessResourceFailureException("x", new SQLException("x", "53100")), 507, "STORAGE_FULL");
    }

    @Test
    void survivesAFailureOfTheDatabaseThatNamesNoState() {
        assertThat(Problems.isUnstorable(new SQLException("no state"))).isFalse();
        assertProblem(new RuntimeException(new SQLException("no state")), 500, "INTERNAL_ERROR");
    }

    @Test
    void tellsAnIncidentByNumberOnly() {
        Problem problem = problems.of(new IllegalStateException("password=1"));
        assertThat(problem.document().toString()).doesNotContain("password");
        assertThat(problem.detail()).contains((String) problem.properties().get("incidentId"));
    }

    @Test
    void keepsTheMembersOfTheDocumentFromBeingOverwritten() {
        var refusal = Refusal.conflict("WRONG_STATE", "当前状态不能办理")
                .with("status", "APPROVED")
                .with("caseNo", "ZJ1");
        assertThat(Problem.of(refusal).document())
                .containsEntry("type", "/problems/wrong-state")
                .containsEntry("status", 409)
                .containsEntry("currentStatus", "APPROVED")
                .containsEntry("caseNo", "ZJ1")
                .doesNotContainKey("errors");
    }

    /** Spring takes any broken connection in the chain of causes for the client's, and would answer 200 with nothing. */
    @Test
    void answersTheClientWhenTheDatabaseHasHungUp() {
        var response = new MockHttpServletResponse();
        var hungUp = new DataAccessResourceFailureException("x", new SQLException("x", "08006", new EOFException()));
        new ProblemResolver(problems, new ProblemWriter(new ObjectMapper()))
                .resolveException(new MockHttpServletRequest("GET", "/api/v1/x"), response, null, hungUp);
        assertThat(response.getStatus()).isEqualTo(503);
    }
}
