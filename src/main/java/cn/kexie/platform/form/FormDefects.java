package cn.kexie.platform.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * What keeps a form from being an application: to be asked before it is deployed. By construction no personal data leave
 * an application: neither somebody's own words nor anything inside a {@code person} becomes a variable or a fact.
 */
@Component
public class FormDefects {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final Set<String> OF_SECTION = Set.of("person");
    private static final Set<String> OF_LIST =
            Set.of("person", "correctable", "min", "max", "distinct", "fact", "variable");

    private final FieldChecks checks;
    private final FieldDefects fields;

    public FormDefects(FieldChecks checks) {
        this.checks = checks;
        this.fields = new FieldDefects(checks);
    }

    /** @param besides names at the top that others read */
    public List<FormDefect> of(Form form, Set<String> besides) {
        Found found = new Found(new ArrayList<>(), new HashMap<>());
        members(form.parts(), new HashSet<>(besides), found);
        parts(form.parts(), new Place(null, false), found);
        return found.defects();
    }

    /** Around a part: as what a person is named there, and whether there are many of it. */
    private record Place(String person, boolean repeated) {

        Place inside(String role, boolean list) {
            return new Place(role == null ? person : role, repeated || list);
        }
    }

    private record Found(List<FormDefect> defects, Map<String, String> leaving) {

        void add(FormPart part, String message) {
            defects.add(new FormDefect(part.pointer(), part.label(), message));
        }
    }

    private static void members(List<FormPart> parts, Set<String> taken, Found found) {
        FormPart.members(parts).forEach(part -> {
            if (!NAME.matcher(part.name()).matches()) {
                found.add(part, "“%s”不能用作字段名，请改成英文字母开头的字母、数字和下划线".formatted(part.name()));
            } else if (!taken.add(part.name())) {
                found.add(part, "“%s”与同一对象中的另一项重名，请改成不同的 key 或者 path".formatted(part.name()));
            }
        });
    }

    private void parts(List<FormPart> parts, Place place, Found found) {
        for (FormPart part : parts) {
            if (part instanceof Field field) {
                fields.of(field).forEach(message -> found.add(field, message));
                field.variable().ifPresent(name -> leaves(field, "variable", name, place, found));
                field.fact().ifPresent(name -> leaves(field, "fact", name, place, found));
                if (field.registered()) {
                    leaves(field, "registered", field.key(), place, found);
                }
            } else if (part instanceof Section section) {
                section(section, place, found);
            } else if (part instanceof RowList list) {
                list(list, place, found);
            }
        }
    }

    private void section(Section section, Place place, Found found) {
        properties(section, section.properties(), OF_SECTION, found);
        person(section, section.person(), section.parts(), place, found);
        if (section.path() != null) {
            members(section.parts(), new HashSet<>(), found);
        }
        parts(section.parts(), place.inside(section.person(), false), found);
    }

    private void list(RowList list, Place place, Found found) {
        properties(list, list.properties(), OF_LIST, found);
        person(list, list.person(), list.parts(), place, found);
        members(list.parts(), new HashSet<>(), found);
        for (String bound : List.of("min", "max")) {
            if (!list.properties().getOrDefault(bound, "0").matches("\\d{1,4}")) {
                found.add(list, "%s 应为行数，例如 3".formatted(bound));
            }
        }
        if (list.min() > list.max()) {
            found.add(list, "最少行数（%d）大于最多行数（%d）".formatted(list.min(), list.max()));
        }
        list.distinct().stream()
                .filter(name -> !hasField(list.parts(), name))
                .forEach(name -> found.add(list, "distinct 写的“%s”不是本列表的字段".formatted(name)));
        Optional.ofNullable(list.fact()).ifPresent(name -> leaves(list, "fact", name, place, found));
        Optional.ofNullable(list.properties().get("variable"))
                .ifPresent(name -> leaves(list, "variable", name, place, found));
        parts(list.parts(), place.inside(list.person(), true), found);
    }

    private static void properties(FormPart part, Map<String, String> given, Set<String> known, Found found) {
        given.keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .forEach(name -> found.add(part, "没有名为“%s”的属性，这里可用的有：%s".formatted(name, FieldDefects.listed(known))));
    }

    private static void person(FormPart part, String role, List<FormPart> inside, Place place, Found found) {
        if (role != null && place.person() != null) {
            found.add(part, "标为“%s”的人不能再包含标为“%s”的人".formatted(place.person(), role));
        }
        boolean named = FormPart.members(inside)
                .anyMatch(member -> member instanceof Field && member.name().equals("name") && member.isRequired());
        if (role != null && !named) {
            found.add(part, "标为“%s”的部分缺少 key 为 name 的必填姓名字段".formatted(role));
        }
    }

    private static boolean hasField(List<FormPart> parts, String key) {
        return FormPart.members(parts)
                .anyMatch(part -> part instanceof Field && part.name().equals(key));
    }

    /** What leaves the application is one value, has a name of its own and names nobody. */
    private void leaves(FormPart part, String kind, String name, Place place, Found found) {
        if (place.person() != null) {
            found.add(part, "标为“%s”的人的资料不能作为%s，请删去 %s".formatted(place.person(), text(kind), kind));
        } else if (place.repeated()) {
            found.add(part, "列表中的值不止一个，不能作为%s，请删去 %s".formatted(text(kind), kind));
        } else if (part instanceof Field field && !checks.namesNobody(field)) {
            found.add(part, "自由填写的文字可能含有个人信息，不能作为%s；请改用选项、代码或者数字".formatted(text(kind)));
        } else if (part instanceof Field field && field.isList() && "variable".equals(kind)) {
            found.add(part, "多选的值不能作为流程变量；需要时改为单选");
        }
        if (!NAME.matcher(name).matches()) {
            found.add(part, "%s 的名称“%s”应为英文字母开头的字母、数字和下划线".formatted(kind, name));
        } else if (found.leaving().put(kind + " " + name, part.pointer()) != null) {
            found.add(part, "%s 的名称“%s”重复，请改成不同的名称".formatted(kind, name));
        }
    }

    private static String text(String kind) {
        return switch (kind) {
            case "fact" -> "事实";
            case "registered" -> "名录登记事项";
            default -> "流程变量";
        };
    }
}
