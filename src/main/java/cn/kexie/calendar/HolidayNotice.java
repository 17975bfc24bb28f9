package cn.kexie.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * The State Council's arrangement of holidays for one year, in the shape of holiday-cn.
 *
 * @param papers the notices it comes from, with their numbers
 * @param days only the days that differ from the plain week
 */
record HolidayNotice(int year, List<String> papers, List<Day> days) {

    /** A holiday, or a weekend day that is worked instead ({@code offDay} false). */
    record Day(String name, LocalDate date, boolean offDay) {}

    /** A year whose file has been laid out but whose notice is not out yet. */
    boolean published() {
        return !days.isEmpty();
    }
}
