package cn.kexie.attachment.blind;

import java.io.IOException;

/** A file of which nobody can say that its copy tells nothing; why, in Chinese, for whoever handed it in. */
final class CannotBeCleaned extends IOException {

    CannotBeCleaned(String why) {
        super(why);
    }
}
