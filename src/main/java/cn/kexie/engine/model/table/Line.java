package cn.kexie.engine.model.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/** The numbers or days of a column. */
record Line(String type) {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** A value between two others; null where there is none. */
    BigDecimal between(BigDecimal low, BigDecimal high) {
        if (type.equals("double") || type.equals("number")) {
            return low.add(high).divide(TWO);
        }
        BigDecimal next = low.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE);
        return next.compareTo(high) < 0 ? next : null;
    }

    String text(BigDecimal value) {
        return type.equals("date") ? LocalDate.ofEpochDay(value.longValue()).toString() : value.toPlainString();
    }
}
