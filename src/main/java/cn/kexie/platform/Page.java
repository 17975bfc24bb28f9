package cn.kexie.platform;

import java.util.List;

/** One page of a list. {@code page} counts from 0, {@code size} is at most 200. */
public record Page<T>(int page, int size, long totalElements, List<T> items) {}
