vcl 4.1;

# Stet behind Varnish 6.0 LTS or later. serving.md says what to change, and the tests start a real Varnish with this very
# file where there is one.

import std;

backend stet {
    .host = "127.0.0.1";
    .port = "3000";
    .probe = { .url = "/robots.txt"; .interval = 2s; .timeout = 1s; .window = 3; .threshold = 2; }
}

sub vcl_recv {
    # Whoever asks may not say where they are.
    set req.http.X-Forwarded-For = client.ip;

    if (req.method != "GET" && req.method != "HEAD") {
        return (pass);
    }
    # Pages that are the same for everybody. All else, with its cookies, is between the application and whoever asks.
    if (req.url !~ "^/(\?|$|[0-9]{4}/|sections/|topics/|authors/|claims/|archive|corrections|how-we-work|about|feeds/|sitemap|robots\.txt|favicon\.ico|icon\.svg|apple-touch-icon\.png|media/|cards/|_next/static/|api/v1/published)") {
        return (pass);
    }
    unset req.http.Cookie;
    unset req.http.Authorization;
    # Parameters that mean nothing there do not make another page of it.
    if (req.url !~ "^/api/") {
        set req.url = regsub(req.url, "\?.*$", "");
    }
    # A page is asked for again after its second; an old one is good enough only while the application is away.
    set req.grace = 7d;
    if (req.restarts == 0) {
        unset req.http.X-Stet-Again;
        if (std.healthy(req.backend_hint)) {
            set req.grace = 0s;
        }
    }
    return (hash);
}

# What fails must not take the place of what was kept: it is thrown away, and asked for once more.
sub vcl_backend_response {
    if (beresp.status >= 500 && !bereq.uncacheable) {
        if (bereq.is_bgfetch || !bereq.http.X-Stet-Again) {
            return (abandon);
        }
        set beresp.ttl = 0s;
        set beresp.grace = 0s;
        return (deliver);
    }
    if (beresp.http.Cache-Control !~ "^public,") {
        set beresp.uncacheable = true;
        set beresp.ttl = 2s;
        return (deliver);
    }
    # A story may be taken down: whether its pictures and cards still stand is asked again after a second.
    if (bereq.url ~ "^/(media|cards)/") {
        set beresp.ttl = 1s;
    }
    set beresp.grace = 7d;
}

sub vcl_backend_error {
    if (!bereq.uncacheable && (bereq.is_bgfetch || !bereq.http.X-Stet-Again)) {
        return (abandon);
    }
}

# The second time an old page will do, also before the probe has found out that the application is away.
sub vcl_synth {
    if (resp.status == 503 && req.restarts == 0) {
        set req.http.X-Stet-Again = "yes";
        return (restart);
    }
}
