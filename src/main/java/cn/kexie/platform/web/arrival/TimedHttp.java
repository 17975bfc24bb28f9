package cn.kexie.platform.web.arrival;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;

/** Tomcat's HTTP/1.1, with a watch over the bodies. Tomcat makes it by name, hence public and without dependencies. */
public final class TimedHttp extends Http11NioProtocol {

    private static final long GLANCE_MILLIS = 250;

    private final ArrivingBodies bodies = new ArrivingBodies(System::nanoTime);
    private ScheduledFuture<?> watch;

    @Override
    protected Processor createProcessor() {
        return new TimedProcessor(this, getAdapter(), bodies);
    }

    @Override
    public void start() throws Exception {
        super.start();
        watch = getUtilityExecutor()
                .scheduleWithFixedDelay(bodies::cutLate, GLANCE_MILLIS, GLANCE_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() throws Exception {
        if (watch != null) {
            watch.cancel(false);
        }
        super.stop();
    }
}
