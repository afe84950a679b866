-- How wrk asks a question, and what it says of the answers; benchmarks/asking.py is the other end.
-- Its arguments are a seed, the body of a post or "", and the cookies that are sent in turn.

local body, cookies, asked

local function hex(digits)
  local drawn = {}
  for place = 1, digits do
    drawn[place] = string.format("%x", math.random(0, 15))
  end
  return table.concat(drawn)
end

function init(arguments)
  math.randomseed(tonumber(arguments[1]))
  body, cookies, asked = arguments[2], {}, 0
  for place = 3, #arguments do
    cookies[place - 2] = arguments[place]
  end
end

function request()
  wrk.headers["Cookie"] = cookies[asked % #cookies + 1]
  asked = asked + 1
  if body == "" then
    return wrk.format("GET")
  end
  return wrk.format("POST", nil, nil, (body:gsub("SUBMISSION", hex(32))))
end

function done(summary, latency)
  local failed = 0
  for _, count in pairs(summary.errors) do
    failed = failed + count
  end
  io.stderr:write(string.format("%d %d %d\n", summary.requests, summary.duration, failed))
  for place = 1, #latency do
    io.stderr:write(string.format("%d %d\n", latency(place)))
  end
end
