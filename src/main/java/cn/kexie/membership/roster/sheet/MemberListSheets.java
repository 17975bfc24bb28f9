package cn.kexie.membership.roster.sheet;

import cn.kexie.membership.MemberCodes;
import cn.kexie.membership.roll.Member;
import cn.kexie.platform.Csv;
import cn.kexie.platform.TextSheet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Lists of members as sheets. Whatever a member wrote stays text: nothing in them can start a formula. */
@Component
public class MemberListSheets {

    /** Contact data are left out; birth month, political status and what else is not needed to know who is a member. */
    private static final List<Column> COLUMNS = List.of(
            new Column("会员号", Member::memberNo),
            new Column("姓名", Member::name),
            new Column("性别", member -> MemberCodes.SEX.label(member.sex())),
            new Column("工作单位/部门", Member::department),
            new Column("职务", Member::position),
            new Column("岗位类别", member -> MemberCodes.POST_CATEGORY.label(member.postCategory())),
            new Column("职称", member -> MemberCodes.PROFESSIONAL_TITLE.label(member.professionalTitle())),
            new Column("技能等级", member -> MemberCodes.SKILL_LEVEL.label(member.skillLevel())),
            new Column("学历", member -> MemberCodes.EDUCATION.label(member.education())),
            new Column("学位", member -> MemberCodes.DEGREE.label(member.degree())),
            new Column("手机", Member::maskedMobile),
            new Column("入会日期", member -> Objects.toString(member.joinedOn(), "")),
            new Column("状态", member -> member.status().text()));

    /** @param fileName without its ending */
    public Spreadsheet xlsx(String fileName, List<Member> members) {
        return new Spreadsheet(fileName + ".xlsx", Spreadsheet.XLSX, TextSheet.of("会员名册", lines(members)));
    }

    /** @param fileName without its ending */
    public Spreadsheet csv(String fileName, List<Member> members) {
        return new Spreadsheet(fileName + ".csv", Spreadsheet.CSV, Csv.of(lines(members)));
    }

    private static Stream<List<String>> lines(List<Member> members) {
        return Stream.concat(
                Stream.of(COLUMNS.stream().map(Column::heading).toList()),
                members.stream().map(MemberListSheets::values));
    }

    private static List<String> values(Member member) {
        return COLUMNS.stream()
                .map(column -> Objects.requireNonNullElse(column.value().apply(member), ""))
                .toList();
    }

    private record Column(String heading, Function<Member, String> value) {}
}
