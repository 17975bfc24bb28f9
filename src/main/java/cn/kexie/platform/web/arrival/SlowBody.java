package cn.kexie.platform.web.arrival;

import java.net.SocketTimeoutException;

/** A body that did not come in time; the container answers what it is a kind of with 408. */
public final class SlowBody extends SocketTimeoutException {

    private static final long serialVersionUID = 1;

    SlowBody() {
        super("The body of the request did not come in time");
    }
}
