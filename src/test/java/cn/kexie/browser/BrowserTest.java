package cn.kexie.browser;

import cn.kexie.support.IntegrationTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * The whole application, worked in real Chromium; skipped, and said so, on a machine that has none. A parameter of type
 * {@link TasklistPage} is the one browser of the run.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({BrowserTest.ChromiumPresent.class, BrowserTest.OneBrowser.class})
@IntegrationTest
@interface BrowserTest {

    /** Looks for Chromium and its driver before a class is run. */
    final class ChromiumPresent implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            Optional<String> missing = Chromium.missing();
            if (missing.isEmpty()) {
                return ConditionEvaluationResult.enabled("Chromium is installed");
            }
            if (context.getTestMethod().isEmpty()) {
                System.out.printf(
                        "【跳过浏览器测试】%s：%s，请安装 chromium 与 chromium-driver%n", context.getDisplayName(), missing.get());
            }
            return ConditionEvaluationResult.disabled(missing.get());
        }
    }

    /** Opens the browser when it is first asked for, closes it when the run ends; keeps a picture of what went wrong. */
    final class OneBrowser implements ParameterResolver, AfterTestExecutionCallback {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == TasklistPage.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return store(context).getOrComputeIfAbsent(TasklistPage.class, type -> new TasklistPage(root(context)));
        }

        @Override
        public void afterTestExecution(ExtensionContext context) {
            TasklistPage page = store(context).get(TasklistPage.class, TasklistPage.class);
            if (page != null && context.getExecutionException().isPresent()) {
                page.picture("failed-" + context.getRequiredTestMethod().getName());
            }
        }

        private static Store store(ExtensionContext context) {
            return context.getRoot().getStore(Namespace.create(OneBrowser.class));
        }

        private static String root(ExtensionContext context) {
            var environment = SpringExtension.getApplicationContext(context).getEnvironment();
            return "http://localhost:" + environment.getRequiredProperty("local.server.port");
        }
    }
}
