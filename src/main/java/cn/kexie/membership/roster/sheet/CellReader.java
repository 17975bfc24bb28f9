package cn.kexie.membership.roster.sheet;

import cn.kexie.membership.roster.xlsx.SheetCell;
import cn.kexie.membership.roster.xlsx.SheetCell.Kind;
import cn.kexie.platform.code.CodeList;
import cn.kexie.platform.code.CodeList.Code;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns what a person typed into a cell into the value a row of JSON would have. What it cannot read it leaves as it is:
 * the rules for single applications then say what is wrong with it.
 */
@FunctionalInterface
interface CellReader {

    /** @param since1904 dates of the workbook count from 1904 */
    JsonNode read(SheetCell cell, boolean since1904);

    CellReader TEXT = (cell, since1904) -> TextNode.valueOf(cell.text());

    CellReader FLAG = (cell, since1904) -> Flags.read(cell.text());

    CellReader MONTH = (cell, since1904) -> TextNode.valueOf(Months.read(cell, since1904));

    /** A code or its label; a sheet drops the leading zeros of a code typed as a number. */
    static CellReader code(CodeList list) {
        return (cell, since1904) -> TextNode.valueOf(list.read(cell.text())
                .or(() -> cell.numeric()
                        ? list.codes().stream()
                                .filter(code ->
                                        code.code().replaceFirst("^0+(?=.)", "").equals(cell.text()))
                                .findFirst()
                        : java.util.Optional.empty())
                .map(Code::code)
                .orElse(cell.text()));
    }

    /** Yes and no. */
    final class Flags {

        private static final Set<String> YES = Set.of("是", "同意", "认可", "愿意", "自愿", "1", "true", "TRUE", "√", "✓");
        private static final Set<String> NO = Set.of("否", "不同意", "不认可", "不愿意", "0", "false", "FALSE", "×", "✗");

        private Flags() {}

        static JsonNode read(String text) {
            if (YES.contains(text)) {
                return BooleanNode.TRUE;
            }
            return NO.contains(text) ? BooleanNode.FALSE : TextNode.valueOf(text);
        }
    }

    /** Months as people write them, and dates as sheets store them. */
    final class Months {

        private static final Pattern WRITTEN = Pattern.compile(
                "(\\d{4})\\s*[-./年－—]\\s*(\\d{1,2})(?:\\s*月|(?:\\s*[-./月－—]\\s*(\\d{1,2})(?:\\s*日)?(?:[T"
                        + " ][\\d:.]+Z?)?))?");
        private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})?");
        private static final Pattern SERIAL = Pattern.compile("(\\d{1,5})(?:\\.\\d+)?");
        private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);
        private static final LocalDate DAY_0_SINCE_1904 = LocalDate.of(1904, 1, 1);

        private Months() {}

        static String read(SheetCell cell, boolean since1904) {
            String text = cell.text();
            Matcher serial = SERIAL.matcher(text);
            if (cell.kind() == Kind.DATE && serial.matches()) {
                return ofDay(text, Integer.parseInt(serial.group(1)), since1904);
            }
            if (!cell.numeric() && WRITTEN.matcher(text).matches()) {
                return month(WRITTEN.matcher(text), text);
            }
            return DIGITS.matcher(text).matches() ? month(DIGITS.matcher(text), text) : text;
        }

        /** 1990.1 typed as a number may be January or October, so numbers like years are left to be refused. */
        private static String ofDay(String text, int day, boolean since1904) {
            boolean maybeYear = day >= 1900 && day <= 2100;
            LocalDate date = (since1904 ? DAY_0_SINCE_1904 : DAY_0).plusDays(day);
            return maybeYear ? text : "%04d-%02d".formatted(date.getYear(), date.getMonthValue());
        }

        /** A day that does not exist, such as 31 April, leaves the text to be refused. */
        private static String month(Matcher matcher, String text) {
            matcher.matches();
            int month = Integer.parseInt(matcher.group(2));
            return matcher.group(3) == null || exists(matcher, month)
                    ? "%s-%02d".formatted(matcher.group(1), month)
                    : text;
        }

        private static boolean exists(Matcher matcher, int month) {
            int day = Integer.parseInt(matcher.group(3));
            return month >= 1
                    && month <= 12
                    && day >= 1
                    && day
                            <= YearMonth.of(Integer.parseInt(matcher.group(1)), month)
                                    .lengthOfMonth();
        }
    }
}
