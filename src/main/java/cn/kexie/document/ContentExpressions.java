package cn.kexie.document;

import org.springframework.expression.spel.SpelCompilerMode;
import org.springframework.expression.spel.SpelParserConfiguration;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.standard.expression.IStandardVariableExpression;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.StandardExpressionExecutionContext;
import org.thymeleaf.standard.expression.StandardExpressions;

/** Expressions of letters that came with a release: they read the content given and the few words for setting it. */
final class ContentExpressions implements IStandardVariableExpressionEvaluator {

    private final SpelExpressionParser parser =
            new SpelExpressionParser(new SpelParserConfiguration(SpelCompilerMode.OFF, null));

    @Override
    public Object evaluate(
            IExpressionContext context,
            IStandardVariableExpression expression,
            StandardExpressionExecutionContext use) {
        if (expression.getUseSelectionAsRoot()) {
            throw new TemplateProcessingException("文书中不允许使用 *{…}");
        }
        Object value =
                parser.parseExpression(expression.getExpression()).getValue(new ContentContext(context), Object.class);
        return use.getPerformTypeConversion()
                ? StandardExpressions.getConversionService(context.getConfiguration())
                        .convert(context, value, String.class)
                : value;
    }
}
