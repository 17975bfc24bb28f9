package cn.kexie.engine.rest;

import cn.kexie.platform.Fault;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.Refusal.Reason;
import cn.kexie.platform.web.problem.Problems;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.glassfish.jersey.server.ParamException;

/** Status and body of an answer; the body keeps the members {@code type} and {@code message} clients of Camunda read. */
record EngineError(int status, Map<String, Object> body) {

    private static final Map<Integer, String> HTTP = Map.of(
            404, "没有这个接口地址，请检查后重试",
            405, "这个地址不支持这种请求方法",
            406, "无法按所要求的格式答复",
            415, "不支持这种内容类型，请使用 application/json");
    private static final Pattern SUBMISSION =
            Pattern.compile("Cannot (?:submit task form|complete task|resolve task) \\S+: (.*)", Pattern.DOTALL);

    private static final List<Pattern> QUERY_VALUES = Stream.of(
                    "Cannot set query parameter '(\\w+)'",
                    "^(\\w+) parameter has invalid value",
                    "^Only a single sorting parameter specified\\. (sortBy and sortOrder) required",
                    "^(variable) query parameter has to have format")
            .map(Pattern::compile)
            .toList();

    /** What the engine says of a name of an account, group or tenant. */
    private static final String BAD_ID = "is not a valid resource identifier";

    /** PostgreSQL: serialisation failure, deadlock. */
    private static final Set<String> LOST_RACE = Set.of("40001", "40P01");

    static EngineError of(Throwable error) {
        return cause(error, Refusal.class)
                .map(EngineError::refused)
                .or(() -> cause(error, ParamException.QueryParamException.class)
                        .map(value -> badParameter(value, value.getParameterName())))
                .or(() -> cause(error, InvalidRequestException.class).flatMap(EngineError::badQuery))
                .or(() -> cause(error, OptimisticLockingException.class).map(EngineError::conflict))
                .or(() -> cause(error, SQLException.class)
                        .filter(failure -> LOST_RACE.contains(String.valueOf(failure.getSQLState())))
                        .map(EngineError::conflict))
                .or(() -> cause(error, TaskAlreadyClaimedException.class)
                        .map(claimed -> error(409, claimed, "ALREADY_CLAIMED", "该任务已被他人认领，请从列表中选择其他任务")))
                .or(() -> cause(error, AuthorizationException.class)
                        .map(denied -> error(403, denied, "FORBIDDEN", "您没有进行此操作的权限，请联系系统管理员")))
                .or(() -> cause(error, ELException.class)
                        .map(refused -> error(400, refused, "EXPRESSION_REFUSED", "其中的表达式超出允许的范围，没有执行；请联系系统管理员")))
                .or(() -> cause(error, JsonProcessingException.class)
                        .map(malformed -> error(400, malformed, "MALFORMED", "请求内容不是有效的 JSON，请检查后重新提交")))
                .or(() -> Optional.of(error)
                        .filter(Problems::isDatabaseAway)
                        .map(away -> later(away, "DATABASE_UNAVAILABLE", Problems.DATABASE_AWAY)))
                .or(() -> Optional.of(error)
                        .filter(Problems::isDiskFull)
                        .map(full -> error(507, full, "STORAGE_FULL", "系统的存储空间已满，操作未生效；请稍后重试，并告知系统管理员")))
                .or(() -> Optional.of(error)
                        .filter(Problems::isDatabaseBusy)
                        .map(busy -> later(busy, "DATABASE_BUSY", Problems.DATABASE_BUSY)))
                .or(() -> Optional.of(error)
                        .filter(Problems::isUnstorable)
                        .map(text -> error(400, text, "BAD_CHARACTER", "请求中含有不能保存或查询的字符，请删除后重试")))
                .or(() -> Optional.of(error)
                        .filter(Problems::isBrokenSeal)
                        .map(text -> error(
                                500,
                                text,
                                "SEALED_TEXT_BROKEN",
                                "数据库中有一段加密内容与它所在的记录不符，已拒绝读取，操作未生效；请告知系统管理员，由其按日志核对数据库是否被改动")))
                .orElseGet(() -> ofEngine(error));
    }

    /** What the engine says in English of a value in the address or of a member of a query. */
    private static Optional<EngineError> badQuery(InvalidRequestException error) {
        return QUERY_VALUES.stream()
                .map(pattern -> pattern.matcher(String.valueOf(error.getMessage())))
                .filter(Matcher::find)
                .map(found -> badParameter(error, found.group(1)))
                .findFirst();
    }

    private static EngineError badParameter(Throwable error, String name) {
        return error(400, error, "BAD_PARAMETER", "查询参数 %s 的值不正确，请核对其格式和可用的值".formatted(name));
    }

    private static EngineError conflict(Throwable lostRace) {
        return error(409, lostRace, "CONFLICT", "刚刚有其他人处理了这个任务或案件，请刷新后再试");
    }

    private static EngineError later(Throwable error, String code, String message) {
        EngineError answer = error(503, error, code, message);
        answer.body().put("retryAfter", 10);
        return answer;
    }

    private static EngineError refused(Refusal refusal) {
        int status = refusal.reason() == Reason.INVALID ? 400 : refusal.reason().status();
        EngineError answer = error(status, refusal, refusal.code(), sentence(refusal));
        if (!refusal.faults().isEmpty()) {
            answer.body().put("errors", refusal.faults());
        }
        refusal.properties().forEach(answer.body()::putIfAbsent);
        return answer;
    }

    /** Tasklist shows only the message, so the faults stand in it. */
    private static String sentence(Refusal refusal) {
        if (refusal.faults().isEmpty()) {
            return refusal.detail();
        }
        String faults = refusal.faults().stream().map(Fault::message).collect(Collectors.joining("；"));
        return refusal.faults().size() == 1 ? faults : refusal.detail() + "：" + faults;
    }

    private static EngineError ofEngine(Throwable error) {
        if (cause(error, NullValueException.class).isPresent()) {
            return error(404, error, "NOT_FOUND", "没有请求中所说的对象（账号、用户组或其他），请核对代码");
        }
        if (String.valueOf(error.getMessage()).contains(BAD_ID)) {
            return error(400, error, "BAD_ID", "代码（账号名、用户组名）只能用英文字母、数字、连字符、下划线和点，请修改后重试");
        }
        int status = status(error);
        if (status < 500) {
            return error(status, error, null, message(status, error));
        }
        return error(status, error, "INTERNAL", "系统暂时无法完成操作，请稍后再试；仍不成功请联系系统管理员");
    }

    private static String message(int status, Throwable error) {
        String said = String.valueOf(error.getMessage());
        if (said.startsWith("HTTP ")) {
            return HTTP.getOrDefault(status, "请求无法处理，请检查后重试");
        }
        Matcher refused = SUBMISSION.matcher(said);
        return refused.matches() ? "提交的变量无法读取，请检查类型与值：" + refused.group(1) : said;
    }

    private static int status(Throwable error) {
        if (cause(error, NotFoundException.class).isPresent()) {
            return 404;
        }
        if (error instanceof WebApplicationException web && web.getResponse().getStatus() < 500) {
            return web.getResponse().getStatus();
        }
        return cause(error, BadUserRequestException.class).isPresent()
                ? 400
                : ExceptionHandlerHelper.getInstance().getStatus(error).getStatusCode();
    }

    private static EngineError error(int status, Throwable error, String code, String message) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", error.getClass().getSimpleName());
        body.put("message", message);
        if (code != null) {
            body.put("code", code);
        }
        return new EngineError(status, body);
    }

    private static <T> Optional<T> cause(Throwable error, Class<T> type) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }
}
