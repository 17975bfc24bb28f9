package cn.kexie.membership.roster;

/** Names of the procedure. */
final class Rosters {

    static final String PROCEDURE = "member-roster";
    static final String PREFIX = "ROS";

    private Rosters() {}
}
