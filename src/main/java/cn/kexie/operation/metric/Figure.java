package cn.kexie.operation.metric;

import java.util.List;

/**
 * One number read from the database.
 *
 * @param labels values of the labels, in the order of the meter
 */
record Figure(List<String> labels, double value) {}
