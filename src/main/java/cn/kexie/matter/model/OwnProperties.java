package cn.kexie.matter.model;

import cn.kexie.engine.model.ModelFaults;
import cn.kexie.engine.model.matter.GenericStep;
import cn.kexie.engine.model.matter.MatterModel;
import cn.kexie.matter.kind.MatterLife;
import cn.kexie.matter.kind.MatterProperty;
import cn.kexie.platform.form.FormPlaces;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The properties of the process say what they may say, and all they must. */
final class OwnProperties implements MatterModels.Rule {

    private static final String STATUS = "status.";
    private static final Map<MatterProperty, Pattern> FORMS = Map.of(
            MatterProperty.CASE_PREFIX, Pattern.compile("[A-Z]{2,6}"),
            MatterProperty.APPLICANT, Pattern.compile("ENTERPRISE|PARTNER|ENTERPRISE PARTNER|STAFF"),
            MatterProperty.EXCLUSIVE, Pattern.compile("yes|no"),
            MatterProperty.RECEIVED_BY, Pattern.compile("LOCAL"),
            MatterProperty.ACCEPTED_BY_SILENCE, Pattern.compile("yes|no"),
            MatterProperty.REGISTER, Pattern.compile("[a-z][a-z0-9-]{0,63}"),
            MatterProperty.REGISTER_PREFIX, Pattern.compile("[A-Z]{2,8}"),
            MatterProperty.REGISTER_PUBLIC, Pattern.compile("yes|no"));
    private static final List<MatterProperty> REQUIRED = List.of(
            MatterProperty.CASE_PREFIX, MatterProperty.APPLICANT, MatterProperty.AUTHORITY, MatterProperty.MATTER);
    private static final List<MatterProperty> OF_REGISTER =
            List.of(MatterProperty.REGISTER, MatterProperty.REGISTER_NAME, MatterProperty.REGISTER_PREFIX);

    @Override
    public void check(MatterSet matter, ModelFaults faults) {
        REQUIRED.forEach(property -> require(matter, property, faults));
        if (matter.process()
                .steps("serviceTask")
                .anyMatch(step -> step.delegates().contains(GenericStep.ENTER_REGISTER.delegate()))) {
            OF_REGISTER.forEach(property -> require(matter, property, faults));
        }
        matter.properties().forEach((name, value) -> checkOne(matter, name, value, faults));
        checkRegion(matter, faults);
        checkAssociation(matter, faults);
        checkOwnPrefix(matter, faults);
        checkMail(matter, faults);
        String subject = matter.property(MatterProperty.SUBJECT);
        if (!subject.isEmpty() && !matter.nameable().containsKey(name(subject))) {
            at(matter, "UNKNOWN_FIELD", "subject 写的 %s 不是申请表中可以显示的字段".formatted(subject), "改成例如 /title", faults);
        }
        Sentences.check(matter, matter.process().element(), matter.property(MatterProperty.MATTER), faults);
    }

    private static void require(MatterSet matter, MatterProperty property, ModelFaults faults) {
        if (matter.property(property).isEmpty()) {
            at(matter, "PROPERTY_MISSING", "流程缺少属性 " + property.key(), "选中流程，在模板“事项”中填写", faults);
        }
    }

    private static void checkOne(MatterSet matter, String name, String value, ModelFaults faults) {
        Set<String> known = Arrays.stream(MatterProperty.values())
                .map(MatterProperty::key)
                .collect(Collectors.toCollection(TreeSet::new));
        boolean status = name.startsWith(STATUS)
                && Arrays.stream(MatterLife.values())
                        .anyMatch(life -> life.name().equals(name.substring(STATUS.length())));
        if (!known.contains(name) && !status) {
            at(
                    matter,
                    "UNKNOWN_PROPERTY",
                    "流程没有名为 %s 的属性".formatted(name),
                    "改用 %s 或者 status.<状态>".formatted(String.join("、", known)),
                    faults);
        }
        FORMS.forEach((property, form) -> {
            if (property.key().equals(name)
                    && !value.isEmpty()
                    && !form.matcher(value).matches()) {
                at(matter, "BAD_PROPERTY", "属性 %s 的值“%s”不符合要求".formatted(name, value), "写成 " + form.pattern(), faults);
            }
        });
    }

    /** Case numbers tell what a case is about. */
    private static void checkOwnPrefix(MatterSet matter, ModelFaults faults) {
        String prefix = matter.property(MatterProperty.CASE_PREFIX);
        matter.set().processes().stream()
                .filter(other -> !other.key().equals(matter.process().key()))
                .filter(other ->
                        prefix.equals(MatterModel.properties(other.element()).get(MatterProperty.CASE_PREFIX.key())))
                .forEach(other -> at(
                        matter,
                        "SAME_PREFIX",
                        "案号前缀 %s 已经用于“%s”，两种案件会分不清".formatted(prefix, other.name()),
                        "换一个 casePrefix",
                        faults));
    }

    /** Who decides follows from a table and a region, or is the applicant's own association. */
    private static void checkRegion(MatterSet matter, ModelFaults faults) {
        String authority = matter.property(MatterProperty.AUTHORITY);
        if (authority.isEmpty() || authority.equals("ASSOCIATION")) {
            return;
        }
        String region = matter.property(MatterProperty.REGION);
        boolean isRegion = FormPlaces.field(matter.application(), region)
                .filter(field -> field.checks().contains("region") && field.required())
                .isPresent();
        if (!isRegion) {
            at(
                    matter,
                    "UNKNOWN_FIELD",
                    "region 写的“%s”不是申请表中必填的行政区划代码字段".formatted(region),
                    "写成例如 /host/regionCode，并给该字段设必填和属性 check=region",
                    faults);
        }
    }

    private static void checkMail(MatterSet matter, ModelFaults faults) {
        String mail = matter.property(MatterProperty.MAIL);
        boolean isAddress = FormPlaces.field(matter.application(), mail)
                .filter(field -> field.checks().contains("email"))
                .isPresent();
        if (!mail.isEmpty() && !isAddress) {
            at(
                    matter,
                    "UNKNOWN_FIELD",
                    "mail 写的“%s”不是申请表中的邮箱字段".formatted(mail),
                    "写成例如 /contact/email，并给该字段设属性 check=email",
                    faults);
        }
    }

    /** Enterprises alone have an association of their own. */
    private static void checkAssociation(MatterSet matter, ModelFaults faults) {
        if (matter.property(MatterProperty.AUTHORITY).equals("ASSOCIATION")
                && !matter.property(MatterProperty.APPLICANT).equals("ENTERPRISE")) {
            at(
                    matter,
                    "BAD_PROPERTY",
                    "authority 写 ASSOCIATION 的，只能由企业提交",
                    "applicant 改成 ENTERPRISE，或者 authority 改成审批层级的规则表",
                    faults);
        }
    }

    private static String name(String pointer) {
        return pointer.replaceFirst("^/", "").replace('/', '.');
    }

    private static void at(MatterSet matter, String code, String why, String mend, ModelFaults faults) {
        matter.fault(faults, matter.process().element(), code, why, mend);
    }
}
