package cn.kexie.platform.web.problem;

import cn.kexie.platform.Fault;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.personal.BrokenSeal;
import cn.kexie.platform.web.arrival.SlowBody;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** What each failure means to the client. Only what nobody foresaw becomes 500, with an incident id to find it in the log. */
@Component
public class Problems {

    public static final String DATABASE_AWAY = "系统暂时连不上数据库，操作没有得到确认。请稍后用同一个幂等键重试，或先查看是否已经办成；持续不能使用的，请告知管理员";

    public static final String DATABASE_BUSY = "系统繁忙，等待别人正在办理的内容超过了时限，操作未生效，请稍后重试";

    private static final Logger log = LoggerFactory.getLogger(Problems.class);
    private static final int DEEPEST_CAUSE = 20;

    /** PostgreSQL: character not in repertoire, untranslatable character, pattern that ends in its escape. */
    private static final Set<String> UNSTORABLE = Set.of("22021", "22P05", "22025");

    /** PostgreSQL: shut down, crashed, starting or too busy to let anybody in; our transaction stood still for too long. */
    private static final Set<String> AWAY = Set.of("57P01", "57P02", "57P03", "53300", "25P03");

    /** PostgreSQL: a lock did not come, a statement did not end in time. */
    private static final Set<String> BUSY = Set.of("55P03", "57014");

    private static final String NO_CONNECTION = "08";
    private static final String DISK_FULL = "53100";

    /** As Linux, macOS and Windows say it; there is no type for it. */
    private static final Pattern NO_ROOM =
            Pattern.compile("No space left on device|Disk quota exceeded|not enough space on the disk");

    private static final String AGAIN_AFTER = "10";

    private final List<RefusalSource> sources;

    public Problems(List<RefusalSource> sources) {
        this.sources = sources;
    }

    public Problem of(Throwable failure) {
        return refusal(failure).map(Problem::of).or(() -> foreseen(failure)).orElseGet(() -> incident(failure));
    }

    private Optional<Refusal> refusal(Throwable failure) {
        return links(failure).flatMap(link -> translated(link).stream()).findFirst();
    }

    private Optional<Refusal> translated(Throwable link) {
        if (link instanceof Refusal refusal) {
            return Optional.of(refusal);
        }
        return sources.stream()
                .flatMap(source -> source.refusalFor(link).stream())
                .findFirst();
    }

    private static Optional<Problem> foreseen(Throwable failure) {
        if (isDiskFull(failure)) {
            return Optional.of(diskFull());
        }
        if (isDatabaseBusy(failure)) {
            return Optional.of(Problem.of(503, "DATABASE_BUSY", DATABASE_BUSY).with(again()));
        }
        if (failure instanceof ConcurrencyFailureException) {
            return Optional.of(Problem.of(409, "CONCURRENT_CHANGE", "有人同时修改了同一内容，本次操作未生效，请刷新后重试"));
        }
        if (failure instanceof AuthenticationException) {
            return Optional.of(Problem.of(401, "UNAUTHENTICATED", "请先登录，或在请求头 Authorization 中提供有效凭证"));
        }
        if (failure instanceof AccessDeniedException) {
            return Optional.of(Problem.of(403, "FORBIDDEN", "您没有执行此操作的权限，如有需要请联系管理员"));
        }
        if (isTooSlow(failure)) {
            return Optional.of(tooSlow());
        }
        if (failure instanceof RequestRejectedException) {
            // Its message quotes what it rejects, which may be a name or a cookie.
            return Optional.of(byStatus(400));
        }
        if (isBrokenSeal(failure)) {
            return Optional.of(brokenSeal(failure));
        }
        if (isDatabaseAway(failure)) {
            return Optional.of(databaseAway());
        }
        if (isUnstorable(failure)) {
            return malformed("BAD_CHARACTER", "请求中含有不能保存或查询的字符，请删除后重试");
        }
        return input(failure).or(() -> http(failure));
    }

    /** Whether the database holds a sealed text that was changed or stands in another row than it was sealed for. */
    public static boolean isBrokenSeal(Throwable failure) {
        return links(failure).anyMatch(BrokenSeal.class::isInstance);
    }

    /**
     * Whether the database could not be reached, which says nothing of what was asked. A commit or rollback that fails for
     * no reason of its own does so on a connection that is gone, and stands in front of what broke it.
     */
    public static boolean isDatabaseAway(Throwable failure) {
        return hasCause(failure, Problems::isAway)
                || links(failure).anyMatch(TransactionSystemException.class::isInstance);
    }

    /** Whether a file or a row found no room. */
    public static boolean isDiskFull(Throwable failure) {
        return links(failure)
                .anyMatch(link -> link instanceof IOException unwritten
                                && NO_ROOM.matcher(unwritten.toString()).find()
                        || link instanceof SQLException sql && DISK_FULL.equals(sql.getSQLState()));
    }

    /** One line in the log: every request says the same as long as it lasts. */
    private static Problem diskFull() {
        log.warn("磁盘已满，请求未处理");
        return Problem.of(507, "STORAGE_FULL", "系统的存储空间已满，操作未生效；请稍后重试，并告知系统管理员").with(again());
    }

    /** Whether somebody else held for too long what this needed. */
    public static boolean isDatabaseBusy(Throwable failure) {
        return hasCause(failure, sql -> BUSY.contains(String.valueOf(sql.getSQLState())));
    }

    private static boolean hasCause(Throwable failure, Predicate<SQLException> kind) {
        return links(failure).anyMatch(link -> link instanceof SQLException sql && kind.test(sql));
    }

    private static Stream<Throwable> links(Throwable failure) {
        return Stream.iterate(failure, link -> link != null, Throwable::getCause)
                .limit(DEEPEST_CAUSE);
    }

    /** A pool that waited in vain for a connection names no state. */
    private static boolean isAway(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return failure instanceof SQLTransientConnectionException
                || state.startsWith(NO_CONNECTION)
                || AWAY.contains(state);
    }

    /** One line in the log: every request says the same as long as it lasts. */
    private static Problem databaseAway() {
        log.warn("数据库暂时连不上，请求未处理");
        return Problem.of(503, "DATABASE_UNAVAILABLE", DATABASE_AWAY).with(again());
    }

    private static HttpHeaders again() {
        HttpHeaders again = new HttpHeaders();
        again.set(HttpHeaders.RETRY_AFTER, AGAIN_AFTER);
        return again;
    }

    /** Whether a text was sent that the database knows no such text as, above all one with a NUL. */
    public static boolean isUnstorable(Throwable failure) {
        return hasCause(failure, sql -> UNSTORABLE.contains(String.valueOf(sql.getSQLState())));
    }

    /** Whether the body of the request did not come in time. */
    public static boolean isTooSlow(Throwable failure) {
        return links(failure).anyMatch(SlowBody.class::isInstance);
    }

    public static Problem tooSlow() {
        return Problem.of(408, "SLOW_BODY", "请求内容传送过慢，没有处理；请检查网络后重新发送，或稍后再试");
    }

    private static Optional<Problem> input(Throwable failure) {
        if (failure instanceof HttpMessageNotReadableException) {
            return malformed("MALFORMED_JSON", "请求体为空或不是合法的 JSON，请检查后重新提交");
        }
        if (failure instanceof MissingRequestHeaderException missing) {
            return malformed("MISSING_HEADER", "缺少请求头 %s".formatted(missing.getHeaderName()));
        }
        if (failure instanceof MissingServletRequestParameterException missing) {
            return malformed("MISSING_PARAMETER", "缺少参数 %s".formatted(missing.getParameterName()));
        }
        if (failure instanceof MissingServletRequestPartException missing) {
            return malformed(
                    "MISSING_PART", "缺少上传内容 %s，请以 multipart/form-data 提交".formatted(missing.getRequestPartName()));
        }
        if (failure instanceof MethodArgumentTypeMismatchException mismatch) {
            return malformed("BAD_PARAMETER", "参数 %s 的格式不正确，请核对".formatted(mismatch.getName()));
        }
        if (failure instanceof MethodArgumentNotValidException invalid) {
            return Optional.of(Problem.of(Refusal.invalid(faults(invalid))));
        }
        if (failure instanceof HandlerMethodValidationException invalid) {
            return malformed("BAD_PARAMETER", detail(invalid));
        }
        return upload(failure);
    }

    private static Optional<Problem> upload(Throwable failure) {
        if (failure instanceof MultipartException && hasLongPartHeader(failure)) {
            return malformed("FILE_NAME_TOO_LONG", "文件名过长（连同上传内容的其他头信息超过 8 KB），请缩短文件名后重新上传");
        }
        if (failure instanceof MaxUploadSizeExceededException) {
            return Optional.of(tooLarge("上传的文件超过 50 MB 的上限，请压缩或拆分后重新上传"));
        }
        return failure instanceof MultipartException
                ? malformed("MALFORMED_MULTIPART", "上传内容不完整或格式不正确，请以 multipart/form-data 重新上传")
                : Optional.empty();
    }

    /** The container tells it apart by its words only. */
    private static boolean hasLongPartHeader(Throwable failure) {
        return links(failure)
                .anyMatch(link -> String.valueOf(link.getMessage()).contains("Header section has more than"));
    }

    /** Why 413; the sentence names the limit. */
    public static Problem tooLarge(String detail) {
        return Problem.of(413, "TOO_LARGE", detail);
    }

    private static Optional<Problem> malformed(String code, String detail) {
        return Optional.of(Problem.of(400, code, detail));
    }

    private static List<Fault> faults(MethodArgumentNotValidException invalid) {
        return invalid.getAllErrors().stream()
                .map(error -> new Fault(pointer(error), "INVALID", error.getDefaultMessage()))
                .toList();
    }

    private static String pointer(Object error) {
        return error instanceof FieldError field
                ? "/" + field.getField().replace("[", "/").replace("]", "").replace('.', '/')
                : "";
    }

    private static String detail(HandlerMethodValidationException invalid) {
        return invalid.getParameterValidationResults().stream()
                .map(Problems::detail)
                .reduce((a, b) -> a + "；" + b)
                .orElse("参数不符合要求，请核对");
    }

    private static String detail(ParameterValidationResult result) {
        return "参数 %s %s"
                .formatted(
                        result.getMethodParameter().getParameterName(),
                        result.getResolvableErrors().get(0).getDefaultMessage());
    }

    private static Optional<Problem> http(Throwable failure) {
        return failure instanceof ErrorResponse answer && answer.getStatusCode().value() < 500
                ? Optional.of(http(failure, answer.getStatusCode().value()).with(answer.getHeaders()))
                : Optional.empty();
    }

    private static Problem http(Throwable failure, int status) {
        return failure instanceof HttpRequestMethodNotSupportedException method
                ? Problem.of(
                        status, "METHOD_NOT_ALLOWED", "此地址不支持 %s，可用：%s".formatted(method.getMethod(), allowed(method)))
                : failure instanceof HttpMediaTypeNotSupportedException type
                        ? Problem.of(status, "UNSUPPORTED_MEDIA_TYPE", "不支持的内容类型，请使用 " + supported(type))
                        : byStatus(status);
    }

    private static String allowed(HttpRequestMethodNotSupportedException failure) {
        return failure.getSupportedMethods() == null ? "无" : String.join("、", failure.getSupportedMethods());
    }

    private static String supported(HttpMediaTypeNotSupportedException failure) {
        return failure.getSupportedMediaTypes().stream()
                .filter(type -> !type.isWildcardSubtype())
                .map(MediaType::toString)
                .distinct()
                .reduce((a, b) -> a + " 或 " + b)
                .orElse("application/json");
    }

    /** The problem for a bare status, as the container reports it. */
    static Problem byStatus(int status) {
        return switch (status) {
            case 401 -> Problem.of(status, "UNAUTHENTICATED", "请先登录，或在请求头 Authorization 中提供有效凭证");
            case 403 -> Problem.of(status, "FORBIDDEN", "您没有执行此操作的权限，如有需要请联系管理员");
            case 404 -> Problem.of(status, "UNKNOWN_PATH", "没有这个地址，请核对网址");
            case 405 -> Problem.of(status, "METHOD_NOT_ALLOWED", "此地址不支持这种请求方法");
            case 406 -> Problem.of(status, "NOT_ACCEPTABLE", "不能按请求头 Accept 所要求的格式提供，请改用 application/json");
            case 408 -> tooSlow();
            case 413 -> tooLarge("请求内容超过上限，请精简后重新提交");
            case 415 -> Problem.of(status, "UNSUPPORTED_MEDIA_TYPE", "不支持的内容类型，请使用 application/json");
            case 429 -> Problem.of(status, "TOO_MANY_REQUESTS", "请求过于频繁，请稍后再试");
            default -> Problem.of(status, "BAD_REQUEST", "请求不符合要求，请检查地址、请求头和内容");
        };
    }

    /** Nothing the client can mend: the log tells the row, the answer does not. */
    private static Problem brokenSeal(Throwable failure) {
        String id = UUID.randomUUID().toString();
        log.error("Incident {}", id, failure);
        return Problem.of(
                        500,
                        "SEALED_TEXT_BROKEN",
                        "数据库中有一段加密内容与它所在的记录不符，已拒绝读取，操作未生效。请将事件编号 %s 告知管理员，由其按日志核对数据库是否被改动".formatted(id))
                .with("incidentId", id);
    }

    /** Something nobody foresaw: the log has the cause, the client the number to quote. */
    static Problem incident(Throwable failure) {
        String id = UUID.randomUUID().toString();
        log.error("Incident {}", id, failure);
        return Problem.of(500, "INTERNAL_ERROR", "系统出现意外错误，操作未生效。请稍后重试；如仍然出现，请将事件编号 %s 告知管理员".formatted(id))
                .with("incidentId", id);
    }
}
