package cn.kexie.platform.web.arrival;

import java.io.IOException;
import org.apache.coyote.Adapter;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;

/** Serves one connection and tells of each body when it is waited for, when it comes and when nobody wants it any more. */
final class TimedProcessor extends Http11Processor {

    private final ArrivingBodies bodies;
    private final Adapter timed;

    /** Of the request being served; null when it has none. */
    private ArrivingBody body;

    TimedProcessor(AbstractHttp11Protocol<?> protocol, Adapter adapter, ArrivingBodies bodies) {
        super(protocol, adapter);
        this.bodies = bodies;
        this.timed = new TimedAdapter();
        request.setInputBuffer(new TimedInput(request.getInputBuffer()));
    }

    @Override
    public Adapter getAdapter() {
        return timed;
    }

    @Override
    public SocketState service(SocketWrapperBase<?> socket) throws IOException {
        try {
            return super.service(socket);
        } finally {
            if (!isAsync()) {
                forget();
            }
        }
    }

    private void begin() {
        forget();
        if (getErrorState().isError()) {
            // A malformed request has no length, and the server hangs up on it anyway.
            return;
        }
        long announced = request.getContentLengthLong();
        if (announced > 0 || request.getMimeHeaders().getHeader("Transfer-Encoding") != null) {
            SocketWrapperBase<?> socket = getSocketWrapper();
            NioChannel channel = (NioChannel) socket.getSocket();
            var connection = channel.getIOChannel();
            body = bodies.add(new ArrivingBody(socket.getRemoteAddr(), announced, () -> {
                try {
                    // The reader that waits for more wakes up and can still answer.
                    connection.shutdownInput();
                } catch (IOException alreadyClosed) {
                    // Nobody waits then.
                }
            }));
        }
    }

    private void answered() {
        if (body != null && !isAsync()) {
            body.answered(bodies.now());
        }
    }

    private void forget() {
        if (body != null) {
            bodies.remove(body);
            body = null;
        }
    }

    private final class TimedInput implements InputBuffer {

        private final InputBuffer input;

        TimedInput(InputBuffer input) {
            this.input = input;
        }

        @Override
        public int doRead(ApplicationBufferHandler handler) throws IOException {
            if (body == null) {
                return input.doRead(handler);
            }
            body.awaited(bodies.now());
            int bytes = 0;
            try {
                bytes = input.doRead(handler);
            } catch (IOException failure) {
                throw body.isCut() ? new SlowBody() : failure;
            } finally {
                body.arrived(bytes, bodies.now());
            }
            return bytes;
        }

        @Override
        public int available() {
            return input.available();
        }
    }

    private final class TimedAdapter implements Adapter {

        @Override
        public void service(Request req, Response res) throws Exception {
            begin();
            try {
                adapter.service(req, res);
            } finally {
                answered();
            }
        }

        @Override
        public boolean asyncDispatch(Request req, Response res, SocketEvent status) throws Exception {
            try {
                return adapter.asyncDispatch(req, res, status);
            } finally {
                answered();
            }
        }

        @Override
        public boolean prepare(Request req, Response res) throws Exception {
            return adapter.prepare(req, res);
        }

        @Override
        public void log(Request req, Response res, long time) {
            adapter.log(req, res, time);
        }

        @Override
        public void checkRecycled(Request req, Response res) {
            forget();
            adapter.checkRecycled(req, res);
        }

        @Override
        public String getDomain() {
            return adapter.getDomain();
        }
    }
}
