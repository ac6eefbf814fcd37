import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Open pages, each of somebody signed in, spread evenly over the institutions of the region. One thread reads them all: on a machine
 * shared with what is measured a thread for each would be most of the work.
 */
final class Pages implements AutoCloseable {

    /** A session's token has so many characters, and nothing shorter is looked up. */
    private static final int TOKEN = 43;

    /** Called for every event, by the reading thread. {@code page} counts from 0. */
    interface Ear {
        void heard(int page, UUID subject, String type, long at);
    }

    /** One page: whose institution it is of, and the part of a line that has come so far. */
    private static final class Page {
        final int number;
        final StringBuilder line = new StringBuilder(160);

        Page(int number) {
            this.number = number;
        }
    }

    private final int port;
    private final Region region;
    private final List<SocketChannel> channels = new ArrayList<>();
    private final List<UUID> homes = new ArrayList<>();
    private final Selector selector = Selector.open();
    private final CountDownLatch ready;
    private volatile Ear ear = (_, _, _, _) -> {};
    private volatile boolean closed;

    Pages(House house, Region region, int count) throws Exception {
        this.port = house.port;
        this.region = region;
        this.ready = new CountDownLatch(count);
        var tokens = signIn(house, count);
        Thread.ofPlatform().daemon().name("pages").start(this::read);
        for (var number = 0; number < count; number++) {
            open(number, tokens.get(number));
        }
        if (!ready.await(2, TimeUnit.MINUTES)) {
            throw new IOException(ready.getCount() + " pages were not let in");
        }
    }

    int count() {
        return homes.size();
    }

    void listen(Ear to) {
        ear = to;
    }

    /** The pages that must hear what is said between these institutions. */
    Set<Integer> of(Set<UUID> institutions) {
        var found = new HashSet<Integer>();
        for (var page = 0; page < homes.size(); page++) {
            if (institutions.contains(homes.get(page))) {
                found.add(page);
            }
        }
        return found;
    }

    Region region() {
        return region;
    }

    /** Accounts with a post and a session each, as signing in leaves them; a thousand sign-ins would only measure the hashing. */
    private List<String> signIn(House house, int count) throws SQLException, IOException {
        var tokens = new ArrayList<String>();
        try (var database = house.connect();
                var account = database.prepareStatement("""
                        insert into access.account (id, username, password_hash, practitioner_id, opened_at, password_changed_at)
                        values (?, ?, '{none}', ?, now(), now())""");
                var seat = database.prepareStatement("""
                        insert into access.seat (post_id, practitioner_id, institution_id, roles, name, starts_on)
                        values (?, ?, ?, '{COORDINATOR}', ?, current_date - 1)""");
                var session = database.prepareStatement("""
                        insert into access.session (token_hash, account_id, post_id, created_at, last_seen_at)
                        values (?, ?, ?, now(), now())""")) {
            for (var number = 0; number < count; number++) {
                var home = home(number);
                var id = UUID.randomUUID();
                var person = UUID.randomUUID();
                var post = UUID.randomUUID();
                var token = (UUID.randomUUID() + "" + UUID.randomUUID()).substring(0, TOKEN);
                account.setObject(1, id);
                account.setString(2, "listener." + id);
                account.setObject(3, person);
                account.addBatch();
                seat.setObject(1, post);
                seat.setObject(2, person);
                seat.setObject(3, home);
                seat.setString(4, People.name(number).text());
                seat.addBatch();
                session.setBytes(1, sha256(token));
                session.setObject(2, id);
                session.setObject(3, post);
                session.addBatch();
                tokens.add(token);
                homes.add(home);
            }
            account.executeBatch();
            seat.executeBatch();
            session.executeBatch();
        }
        return tokens;
    }

    /** The two that talk are among the first, so that few pages hear something too. */
    private UUID home(int number) {
        var places = region.places();
        return switch (number % places.size()) {
            case 0 -> region.sender().id();
            case 1 -> region.receiver().id();
            default -> places.get(number % places.size()).id();
        };
    }

    private void open(int number, String token) throws IOException {
        var channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.write(ByteBuffer.wrap(("GET /api/live HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\nCookie: "
                        + "mailian_session=" + token + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII)));
        channel.configureBlocking(false);
        channels.add(channel);
        selector.wakeup();
        channel.register(selector, SelectionKey.OP_READ, new Page(number));
    }

    private void read() {
        var buffer = ByteBuffer.allocateDirect(1 << 16);
        while (!closed) {
            try {
                selector.select(100);
                var keys = selector.selectedKeys();
                for (var key : keys) {
                    buffer.clear();
                    if (((SocketChannel) key.channel()).read(buffer) < 0) {
                        key.cancel();
                        throw new IOException("a page was let go");
                    }
                    take((Page) key.attachment(), buffer.flip(), System.nanoTime());
                }
                keys.clear();
            } catch (ClosedSelectorException over) {
                return;
            } catch (IOException lost) {
                if (!closed) {
                    System.err.println(lost.getMessage());
                }
            }
        }
    }

    private void take(Page page, ByteBuffer bytes, long at) {
        while (bytes.hasRemaining()) {
            var next = (char) (bytes.get() & 0xff);
            if (next == '\n') {
                line(page, at);
                page.line.setLength(0);
            } else if (next != '\r') {
                page.line.append(next);
            }
        }
    }

    private void line(Page page, long at) {
        var line = page.line;
        if (line.indexOf("event:ready") == 0) {
            ready.countDown();
        } else if (line.indexOf("data:{\"id\":\"") == 0) {
            var id = UUID.fromString(line.substring(12, 48));
            var type = line.substring(line.indexOf("\"type\":\"") + 8, line.length() - 2);
            ear.heard(page.number, id, type, at);
        }
    }

    private static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        for (var channel : channels) {
            channel.close();
        }
        selector.close();
    }
}
