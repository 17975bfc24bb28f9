package cn.kexie.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Where application and provider will be; each must know the other's address before it starts. */
class ProviderAddresses implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final int APPLICATION = freePort();
    static final int PROVIDER = freePort();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "server.port=" + APPLICATION,
                        "kexie.public-url=" + TestProvider.APPLICATION,
                        "kexie.login.issuer=" + TestProvider.ISSUER,
                        "server.ssl.key-store=" + TestCertificate.STORE,
                        "server.ssl.key-store-password=" + TestCertificate.PASSWORD)
                .applyTo(context);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
