vcl 4.1;

# Stet behind Varnish 6.0 LTS or later. serving.md says what to change.

import std;

backend stet {
    .host = "127.0.0.1";
    .port = "3000";
    .probe = { .url = "/robots.txt"; .interval = 2s; .timeout = 1s; .window = 3; .threshold = 2; }
}

sub vcl_recv {
    if (req.method != "GET" && req.method != "HEAD") {
        return (pass);
    }
    # Pages that are the same for everybody. All else, with its cookies, is between the application and whoever asks.
    if (req.url !~ "^/(\?|$|[0-9]{4}/|sections/|topics/|authors/|claims/|archive|corrections|how-we-work|about|feeds/|sitemap|robots\.txt|favicon\.ico|icon\.svg|apple-touch-icon\.png|media/|cards/|_next/static/)") {
        return (pass);
    }
    unset req.http.Cookie;
    unset req.http.Authorization;
    # Parameters that mean nothing there do not make another page of it.
    if (req.url !~ "[?&]before=") {
        set req.url = regsub(req.url, "\?.*$", "");
    }
    # A page is asked for again after its second; an old one is good enough only while the application is away.
    if (std.healthy(req.backend_hint)) {
        set req.grace = 0s;
    }
    return (hash);
}

sub vcl_backend_response {
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
