package cn.kexie.platform.web.problem;

import cn.kexie.platform.Fault;
import cn.kexie.platform.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;

/**
 * What is told to a client about an error.
 *
 * @param code stable, machine-read, upper snake case; the type of the document is derived from it
 * @param detail what is wrong and what to do about it, in Chinese
 * @param properties further machine-read members of the document
 * @param headers to be sent along, such as {@code Allow}
 */
public record Problem(
        int status,
        String code,
        String detail,
        List<Fault> faults,
        Map<String, Object> properties,
        HttpHeaders headers) {

    public static Problem of(int status, String code, String detail) {
        return new Problem(status, code, detail, List.of(), Map.of(), HttpHeaders.EMPTY);
    }

    public static Problem of(Refusal refusal) {
        return new Problem(
                refusal.reason().status(),
                refusal.code(),
                refusal.detail(),
                refusal.faults(),
                refusal.properties(),
                HttpHeaders.EMPTY);
    }

    public Problem with(HttpHeaders more) {
        return new Problem(status, code, detail, faults, properties, more);
    }

    Problem with(String name, Object value) {
        return new Problem(status, code, detail, faults, Map.of(name, value), headers);
    }

    /**
     * The members of the document in reading order. A property called {@code status} is the state of the thing concerned
     * and appears as {@code currentStatus}, because RFC 9457 keeps {@code status} for the number.
     */
    Map<String, Object> document() {
        var document = new LinkedHashMap<String, Object>();
        document.put("type", "/problems/" + code.toLowerCase(Locale.ROOT).replace('_', '-'));
        document.put("title", title());
        document.put("status", status);
        document.put("code", code);
        document.put("detail", detail);
        if (!faults.isEmpty()) {
            document.put("errors", faults);
        }
        properties.forEach(
                (name, value) -> document.putIfAbsent(name.equals("status") ? "currentStatus" : name, value));
        return document;
    }

    String title() {
        return switch (status) {
            case 400 -> "请求格式有误";
            case 401 -> "需要登录";
            case 403 -> "没有权限";
            case 404 -> "没有找到";
            case 405 -> "不支持的请求方法";
            case 406 -> "不能提供所要求的格式";
            case 408 -> "请求内容传送过慢";
            case 409 -> "与当前状态冲突";
            case 413 -> "内容过大";
            case 415 -> "不支持的内容类型";
            case 422 -> "提交的内容未通过检查";
            case 429 -> "请求过于频繁";
            case 503 -> "暂时不能提供服务";
            default -> status < 500 ? "请求不能受理" : "系统内部错误";
        };
    }
}
