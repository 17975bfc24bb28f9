package cn.kexie.platform.web.openapi;

import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.identity.UserId;
import cn.kexie.platform.web.Idempotent;
import cn.kexie.platform.web.Reading;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What holds for every operation: who may call, how errors look, which header creating calls carry. */
@Configuration(proxyBeanMethods = false)
class RestInterface {

    private static final String PROBLEM = "Problem";

    static {
        // A body that is judged with its faults has the shape of the body itself.
        SpringDocUtils.getConfig().addResponseWrapperToIgnore(Reading.class);
        SpringDocUtils.getConfig()
                .replaceWithClass(CaseNo.class, String.class)
                .replaceWithClass(UserId.class, String.class);
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("科协通 REST 接口")
                        .version("v1")
                        .description("企业科协组建、会员入会、竞赛评审。时间一律带时区，错误一律为 application/problem+json。"))
                .servers(List.of(new Server().url("/").description("本服务")))
                .components(new Components()
                        .addSecuritySchemes("bearerKey", scheme("bearer").description("管理员发放给企业的 API 密钥"))
                        .addSecuritySchemes("basic", scheme("basic").description("工作人员的账号"))
                        .addSchemas(PROBLEM, problem()))
                .security(List.of(
                        new SecurityRequirement().addList("bearerKey"), new SecurityRequirement().addList("basic")));
    }

    private static SecurityScheme scheme(String name) {
        return new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(name);
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .title("错误说明（RFC 9457）")
                .addProperty("type", text("错误类型的相对地址"))
                .addProperty("title", text("错误类别"))
                .addProperty("status", new IntegerSchema().description("HTTP 状态码"))
                .addProperty("code", text("稳定的错误代码"))
                .addProperty("detail", text("错在哪里、如何处理"))
                .addProperty("errors", new ArraySchema().items(fault()).description("逐条列出的问题"))
                .required(List.of("type", "title", "status", "code", "detail"));
    }

    private static Schema<?> fault() {
        return new ObjectSchema()
                .addProperty("pointer", text("出错内容的 JSON 指针"))
                .addProperty("code", text("稳定的错误代码"))
                .addProperty("message", text("错在哪里、如何处理"));
    }

    private static Schema<?> text(String description) {
        return new StringSchema().description(description);
    }

    @Bean
    OpenApiCustomizer onlyTheRestInterface() {
        return api -> {
            if (api.getPaths() != null) {
                api.getPaths().keySet().removeIf(path -> !path.startsWith("/api/v1/"));
            }
        };
    }

    @Bean
    OperationCustomizer commonAnswers() {
        return (operation, handler) -> {
            operation.getResponses().putIfAbsent("default", problemAnswer());
            Idempotent idempotent = handler.getMethodAnnotation(Idempotent.class);
            if (idempotent != null) {
                requireKey(operation, idempotent.credential());
            }
            return operation;
        };
    }

    private static ApiResponse problemAnswer() {
        var schema = new Schema<>().$ref("#/components/schemas/" + PROBLEM);
        return new ApiResponse()
                .description("请求未被受理，原因见内容")
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(schema)));
    }

    private static void requireKey(Operation operation, String credential) {
        String repeated = credential.isEmpty() ? "" : "，但没有 %s，而有 notice 说明如何处理".formatted(credential);
        operation.addParametersItem(new HeaderParameter()
                .name(Idempotent.HEADER)
                .required(true)
                .description("每次新的提交生成一个唯一值；用同一个值和同一内容重发，得到首次的答复" + repeated)
                .schema(new StringSchema().minLength(1).maxLength(255).pattern("^[\\x21-\\x7E]+$")));
    }
}
