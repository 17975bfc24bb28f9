package cn.kexie.platform.web;

import static cn.kexie.fuzz.Fuzzed.holds;
import static cn.kexie.fuzz.Fuzzed.same;

import cn.kexie.fuzz.Fuzzed;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.Refusal.Reason;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.math.BigInteger;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.ServletWebRequest;

/** A page is what the numbers say, within the limits, or the request is refused. */
final class PagingFuzz {

    private static final PagingResolver RESOLVER = new PagingResolver();

    static Stream<byte[]> queries() {
        return Fuzzed.seeds(
                "0\u000120", "3\u0001200", "-1\u00011", "1\u0001201", "+1\u00011", "１\u00012", "2147483648\u00011");
    }

    @MethodSource("queries")
    @FuzzTest
    void paging(byte[] bytes) {
        String[] values = Fuzzed.texts(bytes);
        String page = values[0];
        String size = values.length > 1 ? values[1] : "20";
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addParameter("page", page);
        request.addParameter("size", size);
        boolean right = within(page, 0, 999_999_999) && within(size, 1, 200);
        try {
            Paging paging = RESOLVER.resolveArgument(null, null, new ServletWebRequest(request), null);
            holds(right, "accepted", page, size);
            same(Integer.parseInt(page) * (long) Integer.parseInt(size), paging.offset());
        } catch (Refusal refused) {
            holds(!right, "refused", page, size);
            same(Reason.MALFORMED, refused.reason());
        }
    }

    /** In the digits of ASCII, at most nine. */
    private static boolean within(String text, long least, long most) {
        boolean number = text.length() <= 10 && text.matches("-?[0-9]{1,9}");
        return number
                && new BigInteger(text).compareTo(BigInteger.valueOf(least)) >= 0
                && new BigInteger(text).compareTo(BigInteger.valueOf(most)) <= 0;
    }
}
