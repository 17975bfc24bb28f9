package cn.kexie.support.process.contract;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.beans.Introspector;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

/**
 * What the code offers to the models.
 *
 * @param delegates bean names of the delegates in the {@code process} packages
 * @param listeners bean names of task and execution listeners
 * @param variables names of process variables: the constants of every {@code …Variables} type in a {@code process}
 *     package, {@code DUE_DATE} standing for {@code dueDate}
 * @param enums the constants of every enum
 */
record Code(Set<String> delegates, Set<String> listeners, Set<String> variables, List<Set<String>> enums) {

    private static final Pattern UNDERSCORE = Pattern.compile("_([a-z0-9])");

    static Code of(String rootPackage) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(rootPackage);
        return new Code(
                beans(classes, type -> inProcess(type) && type.isAssignableTo(JavaDelegate.class)),
                beans(
                        classes,
                        type -> type.isAssignableTo(TaskListener.class)
                                || type.isAssignableTo(ExecutionListener.class)),
                variables(classes),
                classes.stream().filter(JavaClass::isEnum).map(Code::constants).toList());
    }

    boolean hasConstant(String name) {
        return enums.stream().anyMatch(constants -> constants.contains(name));
    }

    private static Set<String> beans(JavaClasses classes, Predicate<JavaClass> kind) {
        return classes.stream()
                .filter(kind)
                .filter(type -> !type.isInterface() && !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(type -> Introspector.decapitalize(type.getSimpleName()))
                .collect(Collectors.toSet());
    }

    private static Set<String> variables(JavaClasses classes) {
        return classes.stream()
                .filter(type -> inProcess(type) && type.getSimpleName().endsWith("Variables"))
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .map(field -> camel(field.getName()))
                .collect(Collectors.toSet());
    }

    private static Set<String> constants(JavaClass type) {
        return type.getFields().stream()
                .filter(field -> field.getRawType().equals(type))
                .map(JavaField::getName)
                .collect(Collectors.toSet());
    }

    private static boolean inProcess(JavaClass type) {
        return (type.getPackageName() + ".").contains(".process.");
    }

    private static String camel(String constant) {
        return UNDERSCORE
                .matcher(constant.toLowerCase(Locale.ROOT))
                .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }
}
