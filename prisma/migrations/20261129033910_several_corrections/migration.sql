-- A publication carries as many corrections as it answers. What waits for its hour says so in the same words.
UPDATE desk.scheduled_publications
   SET request = (request - 'correction') || jsonb_build_object('corrections',
         CASE WHEN jsonb_typeof(request->'correction') = 'object' THEN jsonb_build_array(request->'correction') ELSE '[]'::jsonb END)
 WHERE request ? 'correction';
