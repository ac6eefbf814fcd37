package org.mailian.dicom.net;

import java.net.InetSocketAddress;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * Who is at the other end of a transport connection.
 *
 * @param certificates the peer's chain as TLS has verified it, its own certificate first; empty without TLS or without one
 */
public record Peer(InetSocketAddress address, List<X509Certificate> certificates) {}
