package cn.kexie.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The whole board on one day.
 *
 * @param lights open cases by the deadline that ends first
 * @param yearOfCorrections items corrections were requested for, most often first
 */
public record Board(
        LocalDate today,
        long open,
        Map<Light, Long> lights,
        List<Row> procedures,
        List<Row> bodies,
        List<Row> steps,
        List<StatusRow> statuses,
        List<Month> months,
        List<Punctual> punctuality,
        List<CorrectionRow> yearOfCorrections,
        List<City> cities) {

    /** The longest bar of the months; never 0. */
    public long most() {
        return months.stream()
                .mapToLong(month -> Math.max(month.filed(), month.closed()))
                .reduce(1, Math::max);
    }

    /** Open cases of one kind, body or step, by light. */
    public record Row(String code, String name, long cases, Map<Light, Long> lights) {}

    /** @param open whether cases of this status are still worked on; otherwise those closed in the last twelve months */
    public record StatusRow(
            String procedure, String procedureText, String status, String text, boolean open, long cases) {}

    public record Month(String month, long filed, long closed) {}

    /** @param share of deadlines ended by their last day, whole per cents */
    public record Punctual(String code, String name, long ended, long late, int share) {}

    public record CorrectionRow(String procedure, String procedureText, String item, String label, long cases) {}

    /**
     * @param column and {@code line}: place of its tile
     * @param covered county-level regions that have an association, of all it has
     * @param shade 0 for none to 4 for the most associations
     */
    public record City(
            String code,
            String name,
            int column,
            int line,
            long open,
            long overdue,
            long associations,
            long members,
            long contests,
            int covered,
            int counties,
            int shade) {

        /** As the tile writes it. */
        public String shortName() {
            return name.replaceFirst("市$", "");
        }

        public String prefix() {
            return code.substring(0, 4);
        }

        public int coverage() {
            return counties == 0 ? 0 : covered * 100 / counties;
        }
    }
}
