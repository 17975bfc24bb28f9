package cn.kexie.membership.roster;

/** Names and bounds of the procedure. */
public final class Rosters {

    public static final String PROCEDURE = "member-roster";
    public static final String PREFIX = "ROS";

    /** People a roster may have. */
    public static final int MOST_ROWS = 5_000;

    private Rosters() {}
}
