package cn.kexie.document;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.expression.BeanResolver;
import org.springframework.expression.ConstructorResolver;
import org.springframework.expression.EvaluationContext;
import org.springframework.expression.EvaluationException;
import org.springframework.expression.MethodResolver;
import org.springframework.expression.OperatorOverloader;
import org.springframework.expression.PropertyAccessor;
import org.springframework.expression.TypeComparator;
import org.springframework.expression.TypeConverter;
import org.springframework.expression.TypeLocator;
import org.springframework.expression.TypedValue;
import org.springframework.expression.spel.support.StandardOperatorOverloader;
import org.springframework.expression.spel.support.StandardTypeComparator;
import org.springframework.expression.spel.support.StandardTypeConverter;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.engine.IterationStatusVar;
import org.thymeleaf.util.EvaluationUtils;

/** What an expression of a letter of a release can see: its content. No types, beans, fields or methods of objects. */
final class ContentContext implements EvaluationContext {

    private static final TypeConverter STANDARD = new StandardTypeConverter();
    private static final Set<String> WORDS = Set.of("strings", "lists");

    private final TypedValue root;

    ContentContext(IExpressionContext content) {
        this.root = new TypedValue(content);
    }

    @Override
    public TypedValue getRootObject() {
        return root;
    }

    @Override
    public List<PropertyAccessor> getPropertyAccessors() {
        return List.of(Content.ONLY);
    }

    @Override
    public List<MethodResolver> getMethodResolvers() {
        return List.of(SettingWords::find);
    }

    /** {@code #strings} and {@code #lists} stand for themselves. */
    @Override
    public Object lookupVariable(String name) {
        return WORDS.contains(name) ? new SettingWords.Family(name) : null;
    }

    @Override
    public List<ConstructorResolver> getConstructorResolvers() {
        return List.of();
    }

    @Override
    public BeanResolver getBeanResolver() {
        return null;
    }

    @Override
    public TypeLocator getTypeLocator() {
        return name -> {
            throw new EvaluationException("文书中不允许使用类型 " + name);
        };
    }

    @Override
    public TypeConverter getTypeConverter() {
        return Truth.INSTANCE;
    }

    @Override
    public TypeComparator getTypeComparator() {
        return new StandardTypeComparator();
    }

    @Override
    public OperatorOverloader getOperatorOverloader() {
        return new StandardOperatorOverloader();
    }

    @Override
    public void setVariable(String name, Object value) {
        throw new EvaluationException("文书中不允许赋值");
    }

    @Override
    public TypedValue assignVariable(String name, Supplier<TypedValue> value) {
        throw new EvaluationException("文书中不允许赋值");
    }

    @Override
    public boolean isAssignmentEnabled() {
        return false;
    }

    /** Names stand for values of the content; one that is not there is nothing. */
    private static final class Content implements PropertyAccessor {

        static final Content ONLY = new Content();

        @Override
        public Class<?>[] getSpecificTargetClasses() {
            return null;
        }

        @Override
        public boolean canRead(EvaluationContext context, Object target, String name) {
            return true;
        }

        @Override
        public TypedValue read(EvaluationContext context, Object target, String name) {
            return new TypedValue(value(target, name));
        }

        private static Object value(Object target, String name) {
            if (target instanceof IExpressionContext content) {
                return content.getVariable(name);
            }
            if (target instanceof Map<?, ?> part) {
                return part.get(name);
            }
            if (target instanceof Typesetting.Head head) {
                return name.equals("lines") ? head.lines() : null;
            }
            return target instanceof IterationStatusVar place ? place(place, name) : null;
        }

        private static Object place(IterationStatusVar place, String name) {
            return switch (name) {
                case "count" -> place.getCount();
                case "index" -> place.getIndex();
                case "size" -> place.getSize();
                case "first" -> place.isFirst();
                case "last" -> place.isLast();
                case "even" -> place.isEven();
                case "odd" -> place.isOdd();
                default -> null;
            };
        }

        @Override
        public boolean canWrite(EvaluationContext context, Object target, String name) {
            return false;
        }

        @Override
        public void write(EvaluationContext context, Object target, String name, Object value) {
            throw new EvaluationException("文书中不允许赋值");
        }
    }

    /** What is there is true, as in the conditions of the template itself. */
    private enum Truth implements TypeConverter {
        INSTANCE;

        @Override
        public boolean canConvert(TypeDescriptor from, TypeDescriptor to) {
            return STANDARD.canConvert(from, to);
        }

        @Override
        public Object convertValue(Object value, TypeDescriptor from, TypeDescriptor to) {
            return to.getObjectType() == Boolean.class
                    ? EvaluationUtils.evaluateAsBoolean(value)
                    : STANDARD.convertValue(value, from, to);
        }
    }
}
