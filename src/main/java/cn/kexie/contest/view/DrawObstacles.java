package cn.kexie.contest.view;

import java.util.List;

/** Why judges could not be assigned at the last try. */
public interface DrawObstacles {

    /** Which work and why, in Chinese, a line each; empty when there was no try or it went well. */
    List<String> of(String contestNo);
}
