package cn.kexie.membership.roster.sheet;

import cn.kexie.membership.MemberCodes;
import cn.kexie.membership.roster.xlsx.SheetCell;
import cn.kexie.platform.code.CodeList;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The columns of a roster, in the order of the template: headings of domain.md D.2 and the field each one fills. */
enum RosterColumn {
    NAME("姓名", "name", true, CellReader.TEXT, "2 至 50 个字；少数民族姓名的间隔号写“·”"),
    SEX("性别", "sex", true, MemberCodes.SEX, "GB/T 2261.1"),
    BIRTH_MONTH("出生年月", "birthMonth", true, CellReader.MONTH, "如 1990-05；年龄 16 至 100 周岁", "出生年月日", "出生日期"),
    POLITICAL_STATUS("政治面貌", "politicalStatus", false, MemberCodes.POLITICAL_STATUS, "GB/T 4762；本人同意才填写"),
    DEPARTMENT("工作单位/部门", "department", true, CellReader.TEXT, "所在部门，100 字以内", "部门", "工作单位", "所在部门"),
    POSITION("职务", "position", false, CellReader.TEXT, "60 字以内"),
    POST_CATEGORY("岗位类别", "postCategory", true, MemberCodes.POST_CATEGORY, ""),
    PROFESSIONAL_TITLE("职称", "professionalTitle", false, MemberCodes.PROFESSIONAL_TITLE, "GB/T 8561"),
    SKILL_LEVEL("技能等级", "skillLevel", false, MemberCodes.SKILL_LEVEL, ""),
    EDUCATION("学历", "education", true, MemberCodes.EDUCATION, "GB/T 4658"),
    DEGREE("学位", "degree", false, MemberCodes.DEGREE, "GB/T 6864"),
    MOBILE("手机", "mobile", true, CellReader.TEXT, "11 位手机号码", "手机号", "手机号码", "联系电话"),
    EMAIL("邮箱", "email", false, CellReader.TEXT, "", "电子邮箱", "邮件"),
    ACCEPT_CHARTER("入会意愿（认可章程）", "acceptCharter", true, CellReader.FLAG, "是：本人自愿入会并认可章程", "入会意愿", "认可章程"),
    PRIVACY_CONSENT(
            "个人信息告知同意",
            "privacyConsent",
            false,
            CellReader.FLAG,
            "是：已告知本人并取得同意。没有此列的，提交名册即为企业声明已取得全部人员同意",
            "同意个人信息处理",
            "个人信息同意",
            "隐私同意"),
    ID_NUMBER("身份证件号码", "idNumber", false, CellReader.TEXT, "18 位，字母 X 大写；企业科协选择收集的才填写", "身份证件号");

    private final String heading;
    private final String field;
    private final boolean required;
    private final CellReader reader;
    private final CodeList codes;
    private final String note;
    private final List<String> aliases;

    RosterColumn(String heading, String field, boolean required, CellReader reader, String note, String... aliases) {
        this(heading, field, required, reader, null, note, aliases);
    }

    RosterColumn(String heading, String field, boolean required, CodeList codes, String note) {
        this(heading, field, required, CellReader.code(codes), codes, note);
    }

    RosterColumn(
            String heading,
            String field,
            boolean required,
            CellReader reader,
            CodeList codes,
            String note,
            String... aliases) {
        this.heading = heading;
        this.field = field;
        this.required = required;
        this.reader = reader;
        this.codes = codes;
        this.note = note;
        this.aliases = List.of(aliases);
    }

    String heading() {
        return heading;
    }

    /** Name of the field in a row of JSON. */
    String field() {
        return field;
    }

    /** Whether a sheet must have it. */
    boolean required() {
        return required;
    }

    CellReader reader() {
        return reader;
    }

    /** What to do about a number where the sheet has spoilt or cannot tell what was meant. */
    Optional<String> mistyped(SheetCell cell, JsonNode read) {
        if (!cell.numeric()) {
            return Optional.empty();
        }
        if (this == ID_NUMBER) {
            return Optional.of("是数字格式，表格软件只保留 15 位，后几位已经丢失；请把这一列设置为“文本”格式，再重新输入号码");
        }
        boolean unread = this == BIRTH_MONTH && !read.asText().matches("\\d{4}-\\d{2}");
        return unread
                ? Optional.of("是数字 %s，不是日期；请把这一列设置为“文本”格式，再按 1990-05 的形式输入".formatted(cell.text()))
                : Optional.empty();
    }

    /** The list its values come from, null when there is none. */
    CodeList codes() {
        return codes;
    }

    /** What a person who fills in the template should know. */
    String note() {
        return note;
    }

    static Optional<RosterColumn> find(String heading) {
        String wanted = normal(heading);
        return Arrays.stream(values())
                .filter(column -> column.names().map(RosterColumn::normal).anyMatch(wanted::equals))
                .findFirst();
    }

    private Stream<String> names() {
        return Stream.concat(Stream.of(heading), aliases.stream());
    }

    /** People add stars for required columns, and blanks; brackets and strokes come in two widths. */
    private static String normal(String heading) {
        return heading.replaceAll("[\\s\\u3000*＊●]|[（(]必填[）)]", "")
                .replace('(', '（')
                .replace(')', '）')
                .replace('／', '/');
    }
}
