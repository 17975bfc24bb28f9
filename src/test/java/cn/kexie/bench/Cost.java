package cn.kexie.bench;

/** What one operation costs on any machine; write-ahead log in kB. */
record Cost(long statements, long rows, double wal) {

    private static final double TOLERANCE = 1.05;

    /** A row or two and the headers of pages vary with what else is in the tables. */
    private static final double SMALL_WAL = 2;

    boolean isAbove(Cost kept) {
        return statements > kept.statements * TOLERANCE
                || rows > kept.rows * TOLERANCE
                || wal > kept.wal * TOLERANCE + SMALL_WAL;
    }

    Cost plus(Cost other) {
        return new Cost(statements + other.statements, rows + other.rows, wal + other.wal);
    }

    static Cost parse(String[] columns) {
        return new Cost(Long.parseLong(columns[1]), Long.parseLong(columns[2]), Double.parseDouble(columns[3]));
    }

    String line(String operation) {
        return "%s,%d,%d,%.1f".formatted(operation, statements, rows, wal);
    }
}
