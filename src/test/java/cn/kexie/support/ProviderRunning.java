package cn.kexie.support;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Starts the provider once the application runs, and keeps what the application answered without it. */
class ProviderRunning implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext context) {
        SpringExtension.getApplicationContext(context);
        TestProvider.startOnce();
    }
}
