package cn.kexie.board;

import java.time.YearMonth;

/**
 * Which cases a figure stands for. What is null does not restrict.
 *
 * @param city first four digits of the code of its body
 * @param step kind of a deadline
 * @param light of that deadline, or of the one of the case that ends first; open cases only
 * @param open whether the case is open
 * @param closedIn month in which it was closed
 * @param late whether a deadline of the step was ended after its last day; for deadlines ended in the last twelve months
 * @param correction item a correction was requested for in the last twelve months
 */
public record BoardSearch(
        String procedure,
        String status,
        String authority,
        String city,
        String step,
        Light light,
        Boolean open,
        YearMonth closedIn,
        Boolean late,
        String correction) {}
